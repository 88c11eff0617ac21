CREATE TABLE "parameter_sets" (
	"organisation_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"own_values" text NOT NULL,
	"revision" bigint NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	CONSTRAINT "parameter_sets_pk" PRIMARY KEY("organisation_id","id")
);

--> statement-breakpoint
CREATE TABLE "parameter_set_centres" (
	"organisation_id" text COLLATE "C" NOT NULL,
	"parameter_set_id" text COLLATE "C" NOT NULL,
	"centre_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "parameter_set_centres_pk" PRIMARY KEY("organisation_id","parameter_set_id","centre_id")
);

--> statement-breakpoint
ALTER TABLE "parameter_sets" ADD CONSTRAINT "parameter_sets_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "parameter_set_centres" ADD CONSTRAINT "parameter_set_centres_parameter_set_id_fk" FOREIGN KEY ("organisation_id","parameter_set_id") REFERENCES "public"."parameter_sets"("organisation_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "parameter_set_centres" ADD CONSTRAINT "parameter_set_centres_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "parameter_set_centres_by_centre" ON "parameter_set_centres" USING btree ("centre_id","organisation_id","parameter_set_id");
