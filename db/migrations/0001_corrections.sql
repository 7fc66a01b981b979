CREATE TABLE `crm_rejections` (
	`account_id` text NOT NULL,
	`org_id` text NOT NULL,
	`lead_id` text NOT NULL,
	`record_id` text NOT NULL,
	`rejected_at` integer NOT NULL,
	`rejected_by` text NOT NULL,
	PRIMARY KEY(`account_id`, `org_id`, `lead_id`, `record_id`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`,`lead_id`) REFERENCES `leads`(`account_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `crm_links` ADD `domain` text;--> statement-breakpoint
CREATE INDEX `crm_links_by_domain` ON `crm_links` (`account_id`,`org_id`,`domain`);