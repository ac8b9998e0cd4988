-- Uphold rate by the reviewer's specialty
-- A reviewer with two certifications counts for both. Letters print both `&` and `and`.
SELECT
  specialty,
  count(decision) AS decided,
  count(*) FILTER (decision = 'upheld') AS upheld,
  round(100 * upheld / decided) AS percent
FROM (SELECT decision, replace(unnest(reviewer_certifications), '&', 'and') AS specialty FROM issues)
GROUP BY specialty
ORDER BY decided DESC, specialty;
