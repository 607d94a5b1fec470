import { ApiType, Prose, type TypePart } from './api-type.tsx';
import { renderDocument } from './document.tsx';
import type { PageOptions } from './options.ts';

/** One field of a shape. */
interface ApiFieldView {
  readonly name: string;
  readonly isOptional: boolean;
  readonly type: readonly TypePart[];
  readonly description?: string;
}

/** A shape that answers or bodies are made of: its fields, or what it is where it has none. */
export interface ApiShapeView {
  readonly name: string;
  readonly description?: string;
  readonly type?: readonly TypePart[];
  readonly fields: readonly ApiFieldView[];
}

/** Every shape of the API for people to read, field by field, each with an anchor of its name. */
export function renderApiShapesPage(shapes: readonly ApiShapeView[], options: PageOptions): string {
  const { base } = options;
  const body = (
    <body class="plain">
      <main>
        <h1>Shapes of the API</h1>
        <p>
          What <a href={`${base}/api`}>answers and commands</a> are made of, by name.
        </p>
        {shapes.map(({ name, description, type, fields }) => (
          <section id={name} class="shape">
            <h2>
              <code>{name}</code>
            </h2>
            {description !== undefined && (
              <p>
                <Prose text={description} />
              </p>
            )}
            {type && (
              <p>
                <ApiType parts={type} base={base} />
              </p>
            )}
            {fields.length > 0 && (
              <dl class="api">
                {fields.map((field) => (
                  <>
                    <dt>
                      <code>{field.name}</code> <ApiType parts={field.type} base={base} />
                      {field.isOptional && ' (may be absent)'}
                    </dt>
                    {field.description !== undefined && (
                      <dd>
                        <Prose text={field.description} />
                      </dd>
                    )}
                  </>
                ))}
              </dl>
            )}
          </section>
        ))}
      </main>
    </body>
  );
  return renderDocument({ title: 'Shapes of the API', options, body });
}
