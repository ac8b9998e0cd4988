-- Uphold rate by the guidelines that the expert reviewer cited
-- An issue counts once for each of its guidelines. Upheld: the denial stands.
SELECT
  guideline,
  count(decision) AS decided,
  count(*) FILTER (decision = 'upheld') AS upheld,
  round(100 * upheld / decided) AS percent
FROM (SELECT decision, unnest(maximus_guidelines) AS guideline FROM issues)
GROUP BY guideline
ORDER BY decided DESC, guideline;
