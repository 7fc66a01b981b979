CREATE TABLE `crm_connections` (
	`account_id` text PRIMARY KEY NOT NULL,
	`provider` text NOT NULL,
	`version` text NOT NULL,
	`login_url` text NOT NULL,
	`username` text NOT NULL,
	`sealed_secret` text NOT NULL,
	`org_id` text NOT NULL,
	`org_name` text NOT NULL,
	`sandbox` integer NOT NULL,
	`permalink_field` text DEFAULT 'Description' NOT NULL,
	`state` text NOT NULL,
	`state_detail` text,
	`saved_at` integer NOT NULL,
	`saved_by` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `crm_intents` (
	`account_id` text NOT NULL,
	`org_id` text NOT NULL,
	`lead_id` text NOT NULL,
	`attempt` text NOT NULL,
	`state` text NOT NULL,
	`sent` text NOT NULL,
	`started_at` integer NOT NULL,
	`started_by` text NOT NULL,
	`leased_at` integer NOT NULL,
	`record_id` text,
	PRIMARY KEY(`account_id`, `org_id`, `lead_id`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`,`lead_id`) REFERENCES `leads`(`account_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `crm_intents_open` ON `crm_intents` (`state`,`started_at`) WHERE state in ('pending', 'unknown');--> statement-breakpoint
CREATE TABLE `crm_links` (
	`account_id` text NOT NULL,
	`org_id` text NOT NULL,
	`lead_id` text NOT NULL,
	`status` text NOT NULL,
	`match_count` integer DEFAULT 0 NOT NULL,
	`checked_at` integer NOT NULL,
	`checked_by` text NOT NULL,
	`record_id` text,
	`record_name` text,
	`record_url` text,
	`linked_at` integer,
	`linked_by` text,
	PRIMARY KEY(`account_id`, `org_id`, `lead_id`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`,`lead_id`) REFERENCES `leads`(`account_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `crm_links_by_status` ON `crm_links` (`account_id`,`org_id`,`status`);--> statement-breakpoint
CREATE TABLE `lead_days` (
	`account_id` text NOT NULL,
	`lead_id` text NOT NULL,
	`day` text NOT NULL,
	`visits` integer DEFAULT 0 NOT NULL,
	`page_views` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`account_id`, `lead_id`, `day`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`,`lead_id`) REFERENCES `leads`(`account_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `leads` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`name` text NOT NULL,
	`search_text` text NOT NULL,
	`domain` text,
	`country` text,
	`city` text,
	`industry` text,
	`source` text,
	`visits` integer DEFAULT 0 NOT NULL,
	`page_views` integer DEFAULT 0 NOT NULL,
	`first_seen_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `leads_account_id` ON `leads` (`account_id`,`id`);--> statement-breakpoint
CREATE INDEX `leads_by_activity` ON `leads` (`account_id`,`last_seen_at`,`id`);--> statement-breakpoint
CREATE INDEX `leads_by_country` ON `leads` (`account_id`,`country`,`last_seen_at`);--> statement-breakpoint
CREATE TABLE `page_views` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`visit_id` text NOT NULL,
	`lead_id` text NOT NULL,
	`at` integer NOT NULL,
	`path` text NOT NULL,
	`title` text,
	`seconds_on_page` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `page_views_by_visit` ON `page_views` (`account_id`,`visit_id`,`at`);--> statement-breakpoint
CREATE INDEX `page_views_by_path` ON `page_views` (`account_id`,`lead_id`,`path`);--> statement-breakpoint
CREATE TABLE `sites` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`name` text NOT NULL,
	`domain` text NOT NULL,
	`public_key` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sites_public_key_unique` ON `sites` (`public_key`);--> statement-breakpoint
CREATE INDEX `sites_by_account` ON `sites` (`account_id`);--> statement-breakpoint
CREATE TABLE `visits` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`site_id` text NOT NULL,
	`lead_id` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer NOT NULL,
	`page_views` integer DEFAULT 0 NOT NULL,
	`source` text,
	`campaign` text,
	`referrer` text,
	`landing_path` text NOT NULL,
	`device` text,
	`country` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`,`lead_id`) REFERENCES `leads`(`account_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `visits_by_lead` ON `visits` (`account_id`,`lead_id`,`started_at`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`crm_revision` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `activity` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`at` integer NOT NULL,
	`user_id` text,
	`user_name` text NOT NULL,
	`action` text NOT NULL,
	`lead_id` text,
	`record_id` text,
	`record_name` text,
	`detail` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `activity_by_account` ON `activity` (`account_id`,`at`);--> statement-breakpoint
CREATE INDEX `activity_by_lead` ON `activity` (`account_id`,`lead_id`,`at`);--> statement-breakpoint
CREATE TABLE `installation` (
	`id` integer PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`set_up_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`token_hash` text NOT NULL,
	`invited_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token_hash_unique` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitations_by_account` ON `invitations` (`account_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`password_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`deactivated_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);--> statement-breakpoint
CREATE INDEX `users_by_account` ON `users` (`account_id`,`name`);