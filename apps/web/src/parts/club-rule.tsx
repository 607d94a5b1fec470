/**
 * A club's colour as a thin rule beside its name, and nowhere else. An SVG attribute, because the page allows no
 * inline style; anything but a plain hex colour is left out.
 */
export function ClubRule({ colour }: { readonly colour: string | undefined }) {
  if (colour === undefined || !/^#[\da-f]{6}$/i.test(colour)) return null;
  return (
    <svg class="club-rule" width="4" height="100%" aria-hidden="true">
      <rect width="4" height="100%" fill={colour} />
    </svg>
  );
}
