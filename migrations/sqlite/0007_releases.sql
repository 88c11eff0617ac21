CREATE TABLE `releases` (
	`centre_id` text NOT NULL,
	`period` text NOT NULL,
	`audience` text NOT NULL,
	`organisation_id` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`sha256` text NOT NULL,
	`published_at` text NOT NULL,
	`published_by` text NOT NULL,
	`published_as` text NOT NULL,
	`key_id` text NOT NULL,
	`supersedes` integer,
	`reason` text,
	`change_number` integer NOT NULL,
	`changed_at` text,
	`due_on` text NOT NULL,
	`document` text NOT NULL,
	PRIMARY KEY(`centre_id`, `period`, `audience`, `organisation_id`, `number`),
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `releases_by_organisation` ON `releases` (`organisation_id`,`period`,`centre_id`,`number`);
--> statement-breakpoint
CREATE TABLE `release_acceptances` (
	`centre_id` text NOT NULL,
	`period` text NOT NULL,
	`audience` text NOT NULL,
	`organisation_id` text NOT NULL,
	`number` integer NOT NULL,
	`accepted_at` text NOT NULL,
	`accepted_by` text NOT NULL,
	`accepted_as` text NOT NULL,
	`key_id` text NOT NULL,
	`remark` text,
	PRIMARY KEY(`centre_id`, `period`, `audience`, `organisation_id`, `number`),
	FOREIGN KEY (`centre_id`,`period`,`audience`,`organisation_id`,`number`) REFERENCES `releases`(`centre_id`,`period`,`audience`,`organisation_id`,`number`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE TABLE `period_closures` (
	`centre_id` text NOT NULL,
	`period` text NOT NULL,
	`closure` integer NOT NULL,
	`closed_at` text NOT NULL,
	`audience` text NOT NULL,
	`organisation_id` text NOT NULL,
	`number` integer NOT NULL,
	`reopened_at` text,
	`reopened_by` text,
	`reopened_as` text,
	`reopened_key_id` text,
	`reason` text,
	PRIMARY KEY(`centre_id`, `period`, `closure`),
	FOREIGN KEY (`centre_id`,`period`,`audience`,`organisation_id`,`number`) REFERENCES `releases`(`centre_id`,`period`,`audience`,`organisation_id`,`number`) ON UPDATE no action ON DELETE no action
);

