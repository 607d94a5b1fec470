import type { BannerView } from '../view.ts';
import { Words } from './words.tsx';

/** What stands over the page: the newest correction, and a check or review under way. */
export function Banners({ banners }: { readonly banners: readonly BannerView[] }) {
  return (
    <>
      {banners.map((banner) => (
        <p class="state" data-kind={banner.kind}>
          <strong>{banner.word}</strong>
          {banner.details.map((detail) => (
            <span>
              {' '}
              · <Words text={detail} />
            </span>
          ))}
        </p>
      ))}
    </>
  );
}
