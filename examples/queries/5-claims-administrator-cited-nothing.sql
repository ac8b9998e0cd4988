-- Letters in which the claims administrator cited nothing for an issue
SELECT
  coalesce(case_number, source) AS letter,
  count(*) AS issues,
  count(*) FILTER (claims_administrator_basis = 'none') AS without_evidence,
  count(*) FILTER (claims_administrator_basis = 'none' AND decision = 'overturned') AS of_these_overturned
FROM issues
GROUP BY source, case_number
HAVING without_evidence > 0
ORDER BY source;
