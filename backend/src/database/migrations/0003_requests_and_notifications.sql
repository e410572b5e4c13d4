CREATE TABLE "media_issue_comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"issue_id" uuid NOT NULL,
	"upstream_id" integer,
	"user_id" uuid,
	"author_name" text NOT NULL,
	"message" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "media_issue_comments_upstream" UNIQUE("issue_id","upstream_id")
);
--> statement-breakpoint
CREATE TABLE "media_issues" (
	"id" uuid PRIMARY KEY NOT NULL,
	"upstream_id" integer,
	"user_id" uuid,
	"reporter_name" text NOT NULL,
	"media_type" text NOT NULL,
	"tmdb_id" integer NOT NULL,
	"title" text NOT NULL,
	"poster_path" text,
	"kind" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"season" integer,
	"episode" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"resolved_at" timestamp with time zone,
	CONSTRAINT "media_issues_type" CHECK ("media_issues"."media_type" in ('movie', 'tv')),
	CONSTRAINT "media_issues_kind" CHECK ("media_issues"."kind" in ('video', 'audio', 'subtitles', 'other')),
	CONSTRAINT "media_issues_status" CHECK ("media_issues"."status" in ('open', 'resolved'))
);
--> statement-breakpoint
CREATE TABLE "media_request_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"step" text NOT NULL,
	"actor_name" text,
	"note" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "media_request_events_step" CHECK ("media_request_events"."step" in ('asked', 'kept', 'sent', 'approved', 'denied', 'coming', 'available', 'failed', 'gone'))
);
--> statement-breakpoint
CREATE TABLE "media_request_seasons" (
	"request_id" uuid NOT NULL,
	"season" integer NOT NULL,
	"availability" text DEFAULT 'unknown' NOT NULL,
	CONSTRAINT "media_request_seasons_request_id_season_pk" PRIMARY KEY("request_id","season"),
	CONSTRAINT "media_request_seasons_availability" CHECK ("media_request_seasons"."availability" in ('unknown', 'pending', 'processing', 'partial', 'available', 'deleted'))
);
--> statement-breakpoint
CREATE TABLE "media_request_subscribers" (
	"request_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "media_request_subscribers_request_id_user_id_pk" PRIMARY KEY("request_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "media_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid,
	"requester_name" text NOT NULL,
	"media_type" text NOT NULL,
	"tmdb_id" integer NOT NULL,
	"title" text NOT NULL,
	"year" integer,
	"poster_path" text,
	"is_4k" boolean DEFAULT false NOT NULL,
	"status" text NOT NULL,
	"availability" text DEFAULT 'unknown' NOT NULL,
	"upstream_id" integer,
	"sent_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"reason" text,
	"progress_percent" real,
	"minutes_left" integer,
	"decider_id" uuid,
	"deciding_since" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "media_requests_type" CHECK ("media_requests"."media_type" in ('movie', 'tv')),
	CONSTRAINT "media_requests_status" CHECK ("media_requests"."status" in ('queued', 'pending', 'approved', 'completed', 'denied', 'failed')),
	CONSTRAINT "media_requests_availability" CHECK ("media_requests"."availability" in ('unknown', 'pending', 'processing', 'partial', 'available', 'deleted'))
);
--> statement-breakpoint
CREATE TABLE "notification_deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"notification_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"push_subscription_id" uuid,
	"status" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"due_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "notification_deliveries_channel" CHECK ("notification_deliveries"."channel" in ('push', 'email', 'discord', 'ntfy')),
	CONSTRAINT "notification_deliveries_status" CHECK ("notification_deliveries"."status" in ('waiting', 'delivered', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "notification_preferences" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"choices" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"quiet_hours" jsonb,
	"email" text,
	"discord_webhook" text,
	"ntfy_topic" text,
	"ntfy_token" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"event" text NOT NULL,
	"occasion" text NOT NULL,
	"title" text NOT NULL,
	"body" text,
	"link" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "notifications_occasion" UNIQUE("user_id","occasion")
);
--> statement-breakpoint
CREATE TABLE "push_subscriptions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"endpoint" text NOT NULL,
	"p256dh" text NOT NULL,
	"auth" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "push_subscriptions_endpoint_unique" UNIQUE("endpoint")
);
--> statement-breakpoint
ALTER TABLE "media_issue_comments" ADD CONSTRAINT "media_issue_comments_issue_id_media_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."media_issues"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_issue_comments" ADD CONSTRAINT "media_issue_comments_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_issues" ADD CONSTRAINT "media_issues_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_request_events" ADD CONSTRAINT "media_request_events_request_id_media_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."media_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_request_seasons" ADD CONSTRAINT "media_request_seasons_request_id_media_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."media_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_request_subscribers" ADD CONSTRAINT "media_request_subscribers_request_id_media_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."media_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_request_subscribers" ADD CONSTRAINT "media_request_subscribers_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_requests" ADD CONSTRAINT "media_requests_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_requests" ADD CONSTRAINT "media_requests_decider_id_users_id_fk" FOREIGN KEY ("decider_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_deliveries" ADD CONSTRAINT "notification_deliveries_notification_id_notifications_id_fk" FOREIGN KEY ("notification_id") REFERENCES "public"."notifications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_deliveries" ADD CONSTRAINT "notification_deliveries_push_subscription_id_push_subscriptions_id_fk" FOREIGN KEY ("push_subscription_id") REFERENCES "public"."push_subscriptions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_preferences" ADD CONSTRAINT "notification_preferences_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "media_issue_comments_issue" ON "media_issue_comments" USING btree ("issue_id","created_at");--> statement-breakpoint
CREATE INDEX "media_issues_person" ON "media_issues" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "media_issues_created_at" ON "media_issues" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "media_request_events_request" ON "media_request_events" USING btree ("request_id","at");--> statement-breakpoint
CREATE INDEX "media_request_subscribers_person" ON "media_request_subscribers" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "media_requests_upstream" ON "media_requests" USING btree ("upstream_id") WHERE "media_requests"."upstream_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "media_requests_open_movie" ON "media_requests" USING btree ("tmdb_id","is_4k") WHERE "media_requests"."media_type" = 'movie' and "media_requests"."status" in ('queued', 'pending', 'approved');--> statement-breakpoint
CREATE INDEX "media_requests_person" ON "media_requests" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "media_requests_created_at" ON "media_requests" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "media_requests_title" ON "media_requests" USING btree ("media_type","tmdb_id");--> statement-breakpoint
CREATE INDEX "media_requests_status" ON "media_requests" USING btree ("status","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "notification_deliveries_once" ON "notification_deliveries" USING btree ("notification_id","channel",coalesce("push_subscription_id", '00000000-0000-0000-0000-000000000000'));--> statement-breakpoint
CREATE INDEX "notification_deliveries_waiting" ON "notification_deliveries" USING btree ("due_at") WHERE "notification_deliveries"."status" = 'waiting';--> statement-breakpoint
CREATE INDEX "notifications_person" ON "notifications" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "notifications_unread" ON "notifications" USING btree ("user_id") WHERE "notifications"."read_at" is null;--> statement-breakpoint
CREATE INDEX "push_subscriptions_person" ON "push_subscriptions" USING btree ("user_id");