CREATE TABLE `crm_visit_tasks` (
	`account_id` text NOT NULL,
	`org_id` text NOT NULL,
	`record_id` text NOT NULL,
	`day` text NOT NULL,
	`task_id` text,
	`page_views` integer DEFAULT 0 NOT NULL,
	`state` text NOT NULL,
	`said` text,
	`sent_at` integer NOT NULL,
	PRIMARY KEY(`account_id`, `org_id`, `record_id`, `day`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `crm_failures` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`org_id` text NOT NULL,
	`at` integer NOT NULL,
	`doing` text NOT NULL,
	`code` text NOT NULL,
	`said` text,
	`lead_id` text,
	`user_name` text,
	`settled_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `crm_failures_by_account` ON `crm_failures` (`account_id`,`org_id`,`at`);--> statement-breakpoint
CREATE TABLE `crm_jobs` (
	`account_id` text NOT NULL,
	`name` text NOT NULL,
	`due_at` integer NOT NULL,
	`leased_until` integer,
	`last_run_at` integer,
	`last_result` text,
	`last_failed` integer,
	PRIMARY KEY(`account_id`, `name`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `crm_jobs_due` ON `crm_jobs` (`due_at`);--> statement-breakpoint
CREATE TABLE `crm_settings` (
	`account_id` text NOT NULL,
	`org_id` text NOT NULL,
	`writing` text,
	`visit_tasks` text,
	`daily_call_cap` integer,
	`saved_at` integer NOT NULL,
	`saved_by` text NOT NULL,
	PRIMARY KEY(`account_id`, `org_id`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `crm_usage` (
	`account_id` text NOT NULL,
	`org_id` text NOT NULL,
	`day` text NOT NULL,
	`calls` integer DEFAULT 0 NOT NULL,
	`org_used` integer,
	`org_limit` integer,
	`said_at` integer,
	PRIMARY KEY(`account_id`, `org_id`, `day`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `access_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`salesforce_identity` text NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`requested_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	`granted` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `access_requests_by_account` ON `access_requests` (`account_id`,`requested_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `access_requests_open` ON `access_requests` (`account_id`,`salesforce_identity`) WHERE decided_at is null;--> statement-breakpoint
CREATE TABLE `__new_crm_connections` (
	`account_id` text NOT NULL,
	`version` text NOT NULL,
	`slot` text NOT NULL,
	`provider` text NOT NULL,
	`way` text DEFAULT 'password' NOT NULL,
	`login_url` text NOT NULL,
	`username` text NOT NULL,
	`client_id` text,
	`sealed_secret` text NOT NULL,
	`refresh_leased_until` integer,
	`org_id` text NOT NULL,
	`org_name` text NOT NULL,
	`sandbox` integer NOT NULL,
	`state` text NOT NULL,
	`state_detail` text,
	`state_since` integer,
	`saved_at` integer NOT NULL,
	`saved_by` text NOT NULL,
	PRIMARY KEY(`account_id`, `version`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_crm_connections`("account_id", "version", "slot", "provider", "way", "login_url", "username", "sealed_secret", "org_id", "org_name", "sandbox", "state", "state_detail", "saved_at", "saved_by") SELECT "account_id", "version", 'active', "provider", 'password', "login_url", "username", "sealed_secret", "org_id", "org_name", "sandbox", "state", "state_detail", "saved_at", "saved_by" FROM `crm_connections`;--> statement-breakpoint
INSERT INTO `crm_settings`("account_id", "org_id", "writing", "saved_at", "saved_by") SELECT "account_id", "org_id", json_object('permalinkField', "permalink_field"), "saved_at", "saved_by" FROM `crm_connections`;--> statement-breakpoint
UPDATE `crm_intents` SET "sent" = json_object('values', json("sent"), 'autoAssign', json('true'));--> statement-breakpoint
DROP TABLE `crm_connections`;--> statement-breakpoint
ALTER TABLE `__new_crm_connections` RENAME TO `crm_connections`;--> statement-breakpoint
CREATE UNIQUE INDEX `crm_connections_slot` ON `crm_connections` (`account_id`,`slot`);--> statement-breakpoint
ALTER TABLE `crm_links` ADD `refreshed_at` integer;--> statement-breakpoint
ALTER TABLE `crm_links` ADD `record_state` text;--> statement-breakpoint
ALTER TABLE `crm_links` ADD `record_owner` text;--> statement-breakpoint
ALTER TABLE `crm_links` ADD `successor_id` text;--> statement-breakpoint
ALTER TABLE `crm_links` ADD `successor_name` text;--> statement-breakpoint
CREATE INDEX `crm_links_by_record` ON `crm_links` (`account_id`,`org_id`,`record_id`) WHERE record_id is not null;--> statement-breakpoint
CREATE INDEX `crm_links_by_refresh` ON `crm_links` (`account_id`,`org_id`,`refreshed_at`) WHERE record_id is not null;--> statement-breakpoint
ALTER TABLE `accounts` ADD `salesforce_sign_in` text DEFAULT 'viewer' NOT NULL;--> statement-breakpoint
ALTER TABLE `accounts` ADD `share_links` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `accounts` ADD `share_epoch` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `users` ADD `salesforce_identity` text;--> statement-breakpoint
CREATE UNIQUE INDEX `users_salesforce` ON `users` (`account_id`,`salesforce_identity`);