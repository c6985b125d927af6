DROP INDEX `case_facts_limitation`;--> statement-breakpoint
CREATE INDEX `case_facts_limitation` ON `case_facts` (CASE WHEN is_open THEN last_evidenced_day END);