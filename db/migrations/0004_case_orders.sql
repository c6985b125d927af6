CREATE INDEX `case_facts_region` ON `case_facts` (`region_id`);--> statement-breakpoint
CREATE INDEX `case_facts_branch` ON `case_facts` (`branch_id`);--> statement-breakpoint
CREATE INDEX `case_facts_cause` ON `case_facts` (`cause_id`);--> statement-breakpoint
CREATE INDEX `case_facts_officer` ON `case_facts` (`officer_id`);--> statement-breakpoint
CREATE INDEX `case_facts_exposure` ON `case_facts` (`exposure_minor`);--> statement-breakpoint
CREATE INDEX `case_facts_received` ON `case_facts` (`received_minor`);--> statement-breakpoint
CREATE INDEX `case_facts_activities` ON `case_facts` (`activity_count`);--> statement-breakpoint
CREATE INDEX `case_facts_methods` ON `case_facts` (`method_count`);--> statement-breakpoint
CREATE INDEX `case_facts_last_activity` ON `case_facts` (`last_activity_day`);--> statement-breakpoint
CREATE INDEX `case_facts_last_receipt` ON `case_facts` (`last_receipt_day`);--> statement-breakpoint
CREATE INDEX `recovery_cases_five_tier` ON `recovery_cases` (`five_tier`);--> statement-breakpoint
CREATE INDEX `recovery_cases_status` ON `recovery_cases` (CASE WHEN closed_day IS NULL THEN 'open' ELSE coalesce(close_reason, 'closed') END);--> statement-breakpoint
CREATE INDEX `recovery_cases_past_due` ON `recovery_cases` (CASE WHEN closed_day IS NULL THEN coalesce(due_day, defaulted_day) END);