-- Uphold rate by the month of the decision
-- A letter that lost its header has no decision date.
SELECT
  coalesce(strftime(decision_date, '%Y-%m'), 'not dated') AS month,
  count(DISTINCT source) AS letters,
  count(decision) AS decided,
  count(*) FILTER (decision = 'upheld') AS upheld,
  round(100 * upheld / decided) AS percent
FROM issues
GROUP BY month
ORDER BY month;
