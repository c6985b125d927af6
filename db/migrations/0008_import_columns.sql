ALTER TABLE `activities` ADD `hardship` integer;--> statement-breakpoint
ALTER TABLE `activities` ADD `measures` text;--> statement-breakpoint
ALTER TABLE `activities` ADD `plan` integer;--> statement-breakpoint
ALTER TABLE `activities` ADD `ended` text;--> statement-breakpoint
ALTER TABLE `activities` ADD `source` text;--> statement-breakpoint
ALTER TABLE `recovery_cases` ADD `restructured_day` integer;--> statement-breakpoint
ALTER TABLE `recovery_cases` ADD `product` text;