CREATE TABLE "releases" (
	"centre_id" text COLLATE "C" NOT NULL,
	"period" text COLLATE "C" NOT NULL,
	"audience" text COLLATE "C" NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"number" bigint NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"sha256" text COLLATE "C" NOT NULL,
	"published_at" text COLLATE "C" NOT NULL,
	"published_by" text NOT NULL,
	"published_as" text NOT NULL,
	"key_id" text COLLATE "C" NOT NULL,
	"supersedes" bigint,
	"reason" text,
	"change_number" bigint NOT NULL,
	"changed_at" text COLLATE "C",
	"due_on" text COLLATE "C" NOT NULL,
	"document" text NOT NULL,
	CONSTRAINT "releases_pk" PRIMARY KEY("centre_id","period","audience","organisation_id","number")
);

--> statement-breakpoint
CREATE TABLE "release_acceptances" (
	"centre_id" text COLLATE "C" NOT NULL,
	"period" text COLLATE "C" NOT NULL,
	"audience" text COLLATE "C" NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"number" bigint NOT NULL,
	"accepted_at" text COLLATE "C" NOT NULL,
	"accepted_by" text NOT NULL,
	"accepted_as" text NOT NULL,
	"key_id" text COLLATE "C" NOT NULL,
	"remark" text,
	CONSTRAINT "release_acceptances_pk" PRIMARY KEY("centre_id","period","audience","organisation_id","number")
);

--> statement-breakpoint
CREATE TABLE "period_closures" (
	"centre_id" text COLLATE "C" NOT NULL,
	"period" text COLLATE "C" NOT NULL,
	"closure" bigint NOT NULL,
	"closed_at" text COLLATE "C" NOT NULL,
	"audience" text COLLATE "C" NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"number" bigint NOT NULL,
	"reopened_at" text COLLATE "C",
	"reopened_by" text,
	"reopened_as" text,
	"reopened_key_id" text COLLATE "C",
	"reason" text,
	CONSTRAINT "period_closures_pk" PRIMARY KEY("centre_id","period","closure")
);

--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "release_acceptances" ADD CONSTRAINT "release_acceptances_number_fk" FOREIGN KEY ("centre_id","period","audience","organisation_id","number") REFERENCES "public"."releases"("centre_id","period","audience","organisation_id","number") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "period_closures" ADD CONSTRAINT "period_closures_number_fk" FOREIGN KEY ("centre_id","period","audience","organisation_id","number") REFERENCES "public"."releases"("centre_id","period","audience","organisation_id","number") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "releases_by_organisation" ON "releases" USING btree ("organisation_id","period","centre_id","number");
