-- Uphold rate by the states that license the reviewer
-- A reviewer with licences of two states counts for both.
SELECT
  state,
  count(decision) AS decided,
  count(*) FILTER (decision = 'upheld') AS upheld,
  round(100 * upheld / decided) AS percent
FROM (SELECT decision, unnest(reviewer_licensed_states) AS state FROM issues)
GROUP BY state
ORDER BY decided DESC, state;
