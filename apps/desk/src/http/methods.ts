import type { FastifyInstance, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A route that answers for addresses at which there is nothing: none of its methods leads anywhere. */
    leadsNowhere?: true;
  }
}

interface Taken {
  readonly address: RegExp;
  readonly methods: readonly string[];
  /** Whether it answers for whatever is below it, as the routes that answer `OPTIONS` do. */
  readonly isForAll: boolean;
}

/** What each address takes, for whoever comes with another method. */
export class Methods {
  readonly #taken: Taken[] = [];

  /** Of all routes that are added from now on. */
  static of(server: FastifyInstance): Methods {
    const methods = new Methods();
    server.addHook('onRoute', ({ url, method, config }) => {
      if (!config?.leadsNowhere) methods.#add(url, [method].flat());
    });
    return methods;
  }

  /** @returns the methods in order of their names; none where nothing is at the address */
  at(path: string): readonly string[] {
    const fitting = this.#taken.filter(({ address }) => address.test(decoded(path)));
    if (fitting.every(({ isForAll }) => isForAll)) return [];
    return [...new Set(fitting.flatMap(({ methods }) => methods))].sort();
  }

  #add(url: string, methods: readonly string[]): void {
    const address = url
      .replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
      .replaceAll(/:\w+/g, '[^/]+')
      .replaceAll('*', '.*');
    this.#taken.push({ address: new RegExp(`^${address}$`), methods, isForAll: url.includes('*') });
  }
}

/** The address that was asked, without its question. */
export const pathOf = ({ url }: FastifyRequest): string => url.split('?', 1)[0] ?? '';

/** A path as the routes see it; one that cannot be read is none of theirs. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return '';
  }
}
