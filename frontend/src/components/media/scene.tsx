import { type ImageSource, imageSrcSet, imageUrl } from './image-url.ts';

/**
 * The wide picture behind the head of a page, under two gradients towards the ground; dusk where
 * there is none. The top bar makes way for it (`group-has-data-scene/house`).
 */
export const Scene = ({ path, from = 'plex' }: { path: string | null; from?: ImageSource | undefined }) => (
  <div
    data-scene
    aria-hidden
    className="scene-veil absolute inset-x-0 top-0 -z-10 h-107.5 animate-fade overflow-hidden rail:h-155"
  >
    {path === null ? (
      <div className="size-full bg-[radial-gradient(70%_90%_at_78%_8%,var(--sky-low),transparent)]" />
    ) : (
      // biome-ignore lint/performance/noImgElement: the portal's own proxy makes the sizes
      <img
        src={imageUrl(path, 1280, from)}
        srcSet={imageSrcSet(path, from)}
        sizes="100vw"
        alt=""
        decoding="async"
        className="size-full object-cover object-[68%_22%]"
        onError={({ currentTarget }) => currentTarget.remove()}
      />
    )}
  </div>
);
