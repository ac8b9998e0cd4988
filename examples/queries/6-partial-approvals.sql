-- Partial approvals: what was asked for, what was authorized, what became of the rest
SELECT coalesce(case_number, source) AS letter, original_request, authorized, service AS in_dispute, decision
FROM issues
WHERE original_request IS NOT NULL
ORDER BY source, issue_number;
