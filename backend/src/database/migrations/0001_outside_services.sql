ALTER TABLE "service_config" DROP CONSTRAINT "service_config_name";--> statement-breakpoint
ALTER TABLE "service_config" ALTER COLUMN "service_url" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "service_config" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "service_config" ADD CONSTRAINT "service_config_url" CHECK ("service_config"."service_url" is not null or "service_config"."service_name" = 'youtube');--> statement-breakpoint
ALTER TABLE "service_config" ADD CONSTRAINT "service_config_name" CHECK ("service_config"."service_name" in ('plex', 'overseerr', 'uptime-kuma', 'youtube'));