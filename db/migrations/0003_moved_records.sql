CREATE TABLE `crm_moved_records` (
	`account_id` text NOT NULL,
	`org_id` text NOT NULL,
	`record_id` text NOT NULL,
	`successor_id` text NOT NULL,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`account_id`, `org_id`, `record_id`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
