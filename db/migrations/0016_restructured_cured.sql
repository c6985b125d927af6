DROP INDEX `recovery_cases_past_due`;--> statement-breakpoint
ALTER TABLE `recovery_cases` ADD `due_before_day` integer;--> statement-breakpoint
ALTER TABLE `recovery_cases` ADD `cured_day` integer;--> statement-breakpoint
CREATE INDEX `recovery_cases_past_due` ON `recovery_cases` (CASE WHEN closed_day IS NULL THEN CASE WHEN cured_day IS NOT NULL THEN CASE WHEN due_day > defaulted_day THEN due_day ELSE 2932896 END WHEN due_before_day IS NOT NULL THEN due_before_day WHEN due_day <= defaulted_day THEN due_day ELSE defaulted_day END END);