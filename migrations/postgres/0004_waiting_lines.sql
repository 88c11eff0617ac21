CREATE TABLE "waiting_lines" (
	"centre_id" text COLLATE "C" NOT NULL,
	"import_id" text COLLATE "C" NOT NULL,
	"action" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"line" bigint NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"data" text,
	CONSTRAINT "waiting_lines_pk" PRIMARY KEY("centre_id","import_id","action","kind","line")
);

--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "waiting" bigint;
--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "format" text;
--> statement-breakpoint
ALTER TABLE "waiting_lines" ADD CONSTRAINT "waiting_lines_import_id_fk" FOREIGN KEY ("centre_id","import_id") REFERENCES "public"."imports"("centre_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "waiting_lines_by_id" ON "waiting_lines" USING btree ("centre_id","import_id","kind","id","action");
