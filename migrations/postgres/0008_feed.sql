CREATE TABLE "feed_releases" (
	"sequence" bigint NOT NULL,
	"centre_id" text COLLATE "C" NOT NULL,
	"period" text COLLATE "C" NOT NULL,
	"audience" text COLLATE "C" NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"number" bigint NOT NULL,
	"period_code" text COLLATE "C" NOT NULL,
	"region" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"published_at" text COLLATE "C" NOT NULL,
	"due_on" text COLLATE "C" NOT NULL,
	"sha256" text COLLATE "C" NOT NULL,
	"supersedes" bigint,
	"traceable" boolean NOT NULL,
	"observations" bigint NOT NULL,
	"format" bigint NOT NULL,
	"totals" text NOT NULL,
	CONSTRAINT "feed_releases_pk" PRIMARY KEY("sequence")
);

--> statement-breakpoint
CREATE TABLE "observations" (
	"id" bigint NOT NULL,
	"measure" text COLLATE "C" NOT NULL,
	"period" text COLLATE "C" NOT NULL,
	"dimension" text COLLATE "C" NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"within_dimension" text COLLATE "C" NOT NULL,
	"within_code" text COLLATE "C" NOT NULL,
	"attribute" text COLLATE "C" NOT NULL,
	"value" double precision,
	"low" double precision,
	"high" double precision,
	"unit" text COLLATE "C" NOT NULL,
	"reason_nl" text,
	"reason_en" text,
	CONSTRAINT "observations_pk" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "feed_labels" (
	"sequence" bigint NOT NULL,
	"dimension" text COLLATE "C" NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"nl" text NOT NULL,
	"en" text NOT NULL,
	"unit" text COLLATE "C",
	CONSTRAINT "feed_labels_pk" PRIMARY KEY("sequence","dimension","code")
);

--> statement-breakpoint
ALTER TABLE "feed_releases" ADD CONSTRAINT "feed_releases_number_fk" FOREIGN KEY ("centre_id","period","audience","organisation_id","number") REFERENCES "public"."releases"("centre_id","period","audience","organisation_id","number") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "feed_labels" ADD CONSTRAINT "feed_labels_sequence_fk" FOREIGN KEY ("sequence") REFERENCES "public"."feed_releases"("sequence") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "feed_releases_by_place" ON "feed_releases" USING btree ("centre_id","period","audience","organisation_id","number","sequence");
