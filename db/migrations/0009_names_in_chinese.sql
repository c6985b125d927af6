ALTER TABLE `officers` ADD `name_zh` text;--> statement-breakpoint
ALTER TABLE `recovery_cases` ADD `borrower_name_zh` text;--> statement-breakpoint
CREATE INDEX `recovery_cases_name_zh` ON `recovery_cases` (`borrower_name_zh`);