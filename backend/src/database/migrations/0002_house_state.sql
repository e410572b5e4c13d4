CREATE TABLE "incidents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"subject_name" text NOT NULL,
	"status" text NOT NULL,
	"message" text,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "incidents_subject_kind" CHECK ("incidents"."subject_kind" in ('service', 'monitor')),
	CONSTRAINT "incidents_status" CHECK ("incidents"."status" in ('down', 'degraded'))
);
--> statement-breakpoint
CREATE TABLE "monitors" (
	"id" integer PRIMARY KEY NOT NULL,
	"visible" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "service_status" (
	"service_name" text PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"response_time_ms" integer,
	"message" text,
	"last_check_at" timestamp with time zone NOT NULL,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "service_status_name" CHECK ("service_status"."service_name" in ('plex', 'overseerr', 'youtube', 'uptime-kuma')),
	CONSTRAINT "service_status_status" CHECK ("service_status"."status" in ('up', 'down', 'degraded', 'unknown'))
);
--> statement-breakpoint
CREATE TABLE "service_status_history" (
	"service_name" text NOT NULL,
	"resolution" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"up" integer DEFAULT 0 NOT NULL,
	"degraded" integer DEFAULT 0 NOT NULL,
	"down" integer DEFAULT 0 NOT NULL,
	"response_ms_total" double precision DEFAULT 0 NOT NULL,
	CONSTRAINT "service_status_history_service_name_resolution_starts_at_pk" PRIMARY KEY("service_name","resolution","starts_at"),
	CONSTRAINT "service_status_history_name" CHECK ("service_status_history"."service_name" in ('plex', 'overseerr', 'youtube', 'uptime-kuma')),
	CONSTRAINT "service_status_history_resolution" CHECK ("service_status_history"."resolution" in ('minute', 'hour'))
);
--> statement-breakpoint
CREATE INDEX "incidents_started_at" ON "incidents" USING btree ("started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "incidents_open" ON "incidents" USING btree ("subject_kind","subject_id") WHERE "incidents"."ended_at" is null;