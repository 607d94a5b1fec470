import type { BannerView } from '../view.ts';

/** A check or review under way: a state of the page, which stands until the decision. */
export function Banner({ banner }: { readonly banner: BannerView }) {
  return (
    <p class="state" data-kind={banner.kind}>
      <strong>{banner.word}</strong>
      {banner.details.map((detail) => (
        <span> · {detail}</span>
      ))}
    </p>
  );
}
