CREATE TABLE `feed_releases` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`centre_id` text NOT NULL,
	`period` text NOT NULL,
	`audience` text NOT NULL,
	`organisation_id` text NOT NULL,
	`number` integer NOT NULL,
	`period_code` text NOT NULL,
	`region` text NOT NULL,
	`state` text NOT NULL,
	`published_at` text NOT NULL,
	`due_on` text NOT NULL,
	`sha256` text NOT NULL,
	`supersedes` integer,
	`traceable` integer NOT NULL,
	`observations` integer NOT NULL,
	`format` integer NOT NULL,
	`totals` text NOT NULL,
	FOREIGN KEY (`centre_id`,`period`,`audience`,`organisation_id`,`number`) REFERENCES `releases`(`centre_id`,`period`,`audience`,`organisation_id`,`number`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `feed_releases_by_place` ON `feed_releases` (`centre_id`,`period`,`audience`,`organisation_id`,`number`,`sequence`);
--> statement-breakpoint
CREATE TABLE `observations` (
	`id` integer PRIMARY KEY NOT NULL,
	`measure` text NOT NULL,
	`period` text NOT NULL,
	`dimension` text NOT NULL,
	`code` text NOT NULL,
	`within_dimension` text NOT NULL,
	`within_code` text NOT NULL,
	`attribute` text NOT NULL,
	`value` real,
	`low` real,
	`high` real,
	`unit` text NOT NULL,
	`reason_nl` text,
	`reason_en` text
);

--> statement-breakpoint
CREATE TABLE `feed_labels` (
	`sequence` integer NOT NULL,
	`dimension` text NOT NULL,
	`code` text NOT NULL,
	`nl` text NOT NULL,
	`en` text NOT NULL,
	`unit` text,
	PRIMARY KEY(`sequence`, `dimension`, `code`),
	FOREIGN KEY (`sequence`) REFERENCES `feed_releases`(`sequence`) ON UPDATE no action ON DELETE no action
);

