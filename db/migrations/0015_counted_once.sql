ALTER TABLE `receipts` ADD `filed_minor` integer;--> statement-breakpoint
CREATE INDEX `receipts_filed` ON `receipts` (`id`) WHERE filed_minor IS NOT NULL;