CREATE TABLE "youtube_download_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"download_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"video_id" text NOT NULL,
	"title" text NOT NULL,
	"duration_seconds" double precision,
	"status" text NOT NULL,
	"bytes_done" bigint DEFAULT 0 NOT NULL,
	"bytes_total" bigint,
	"error_class" text,
	"error_detail" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"retry_at" timestamp with time zone,
	"file_id" uuid,
	"process_group" integer,
	"process_started_at" text,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "youtube_download_items_position" UNIQUE("download_id","position"),
	CONSTRAINT "youtube_download_items_status" CHECK ("youtube_download_items"."status" in ('queued', 'waiting', 'downloading', 'processing', 'completed', 'linked', 'failed', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "youtube_downloads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid,
	"requester_name" text NOT NULL,
	"kind" text NOT NULL,
	"url" text NOT NULL,
	"list_id" text,
	"title" text NOT NULL,
	"channel" text,
	"quality" text NOT NULL,
	"subtitles" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"sponsor_marks" boolean DEFAULT false NOT NULL,
	"collection_title" text,
	"status" text NOT NULL,
	"reason" text,
	"collection" text DEFAULT 'none' NOT NULL,
	"plex_collection_id" text,
	"collection_due_at" timestamp with time zone,
	"follow_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "youtube_downloads_kind" CHECK ("youtube_downloads"."kind" in ('video', 'playlist')),
	CONSTRAINT "youtube_downloads_quality" CHECK ("youtube_downloads"."quality" in ('1080p', '720p', '480p', 'best', 'audio')),
	CONSTRAINT "youtube_downloads_status" CHECK ("youtube_downloads"."status" in ('awaiting_approval', 'queued', 'downloading', 'processing', 'completed', 'partial', 'failed', 'cancelled')),
	CONSTRAINT "youtube_downloads_collection" CHECK ("youtube_downloads"."collection" in ('none', 'waiting', 'ready', 'partial', 'removed'))
);
--> statement-breakpoint
CREATE TABLE "youtube_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"video_id" text NOT NULL,
	"quality" text NOT NULL,
	"path" text NOT NULL,
	"size_bytes" bigint NOT NULL,
	"duration_seconds" double precision,
	"rating_key" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "youtube_files_path_unique" UNIQUE("path"),
	CONSTRAINT "youtube_files_quality" CHECK ("youtube_files"."quality" in ('1080p', '720p', '480p', 'best', 'audio'))
);
--> statement-breakpoint
CREATE TABLE "youtube_follow_videos" (
	"follow_id" uuid NOT NULL,
	"video_id" text NOT NULL,
	CONSTRAINT "youtube_follow_videos_follow_id_video_id_pk" PRIMARY KEY("follow_id","video_id")
);
--> statement-breakpoint
CREATE TABLE "youtube_follows" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"list_id" text NOT NULL,
	"last_checked_at" timestamp with time zone,
	"next_check_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "youtube_follows_once" UNIQUE("user_id","list_id")
);
--> statement-breakpoint
ALTER TABLE "youtube_download_items" ADD CONSTRAINT "youtube_download_items_download_id_youtube_downloads_id_fk" FOREIGN KEY ("download_id") REFERENCES "public"."youtube_downloads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "youtube_download_items" ADD CONSTRAINT "youtube_download_items_file_id_youtube_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."youtube_files"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "youtube_downloads" ADD CONSTRAINT "youtube_downloads_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "youtube_downloads" ADD CONSTRAINT "youtube_downloads_follow_id_youtube_follows_id_fk" FOREIGN KEY ("follow_id") REFERENCES "public"."youtube_follows"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "youtube_follow_videos" ADD CONSTRAINT "youtube_follow_videos_follow_id_youtube_follows_id_fk" FOREIGN KEY ("follow_id") REFERENCES "public"."youtube_follows"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "youtube_follows" ADD CONSTRAINT "youtube_follows_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "youtube_download_items_file" ON "youtube_download_items" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "youtube_download_items_status" ON "youtube_download_items" USING btree ("status");--> statement-breakpoint
CREATE INDEX "youtube_download_items_video" ON "youtube_download_items" USING btree ("video_id");--> statement-breakpoint
CREATE INDEX "youtube_downloads_person" ON "youtube_downloads" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "youtube_downloads_created_at" ON "youtube_downloads" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "youtube_downloads_status" ON "youtube_downloads" USING btree ("status");--> statement-breakpoint
CREATE INDEX "youtube_files_video" ON "youtube_files" USING btree ("video_id");--> statement-breakpoint
CREATE INDEX "youtube_follows_next" ON "youtube_follows" USING btree ("next_check_at");