-- Issues whose rationale contradicts the decision
SELECT coalesce(case_number, source) AS letter, issue_number AS issue, service, decision, verdict
FROM issues
WHERE decision_basis = 'printed' AND (decision, verdict) IN (('upheld', 'medically-necessary'), ('overturned', 'not-medically-necessary'))
ORDER BY source, issue_number;
