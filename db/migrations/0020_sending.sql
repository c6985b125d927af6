CREATE TABLE `mail_home` (
	`id` integer PRIMARY KEY NOT NULL,
	`place` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `mailings` (
	`id` integer PRIMARY KEY NOT NULL,
	`subscription_id` integer NOT NULL,
	`occasion` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`next_at` text NOT NULL,
	`failure` text,
	`detail` text,
	`made_at` text NOT NULL,
	`tried_at` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `mailings_occasion` ON `mailings` (`subscription_id`,`occasion`);--> statement-breakpoint
CREATE INDEX `mailings_state` ON `mailings` (`state`);--> statement-breakpoint
CREATE TABLE `subscriptions` (
	`id` integer PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`receiver` text NOT NULL,
	`language` text NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`occasion` text NOT NULL,
	`hour` integer,
	`until_day` integer,
	`state` text NOT NULL,
	`ended_at` text,
	`owner` text,
	`created_at` text NOT NULL,
	`seen_import` integer NOT NULL,
	`seen_at` text NOT NULL,
	`figure` text,
	`direction` text,
	`bound` real,
	`value` real,
	`is_beyond` integer,
	`beyond_since` text,
	`looked_at` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `subscriptions_token` ON `subscriptions` (`token`);