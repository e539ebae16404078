/** A component as plain data; which further fields it has depends on its type. */
export interface Component {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly label?: string;
  readonly content?: string;
  readonly url?: string;
  readonly style?: number;
  readonly disabled?: boolean;
  readonly components?: readonly Component[];
  readonly component?: Component;
  readonly accessory?: Component;
  readonly options?: readonly { readonly label: string; readonly value: string; readonly default?: boolean }[];
  readonly items?: readonly { readonly media: { readonly url: string } }[];
  readonly file?: { readonly url: string };
  readonly media?: { readonly url: string };
  readonly [field: string]: unknown;
}

/** Every component, parents before children, in reading order. */
export function everyComponent(components: readonly Component[]): readonly Component[] {
  return components.flatMap((component) => [component, ...everyComponent(childrenOf(component))]);
}

function childrenOf(component: Component): readonly Component[] {
  const accessory = component.accessory ? [component.accessory] : [];
  const inner = component.component ? [component.component] : [];
  return [...(component.components ?? []), ...accessory, ...inner];
}

const TEXT_DISPLAY = 10;

export function textOf(content: string | null | undefined, components: readonly Component[]): string {
  const displays = everyComponent(components).filter(({ type }) => type === TEXT_DISPLAY);
  return [content ?? "", ...displays.map((display) => display.content ?? "")].filter(Boolean).join("\n\n");
}

/** What is shown by a component, as Discord resolved its address. */
export interface Media {
  readonly id: string;
  readonly url: string;
  readonly proxy_url: string;
  /** Of attachments only. */
  readonly attachment?: { readonly filename: string; readonly size: number };
}

const SELECT_DEFAULTS = { min_values: 1, max_values: 1 };
/** What Discord fills in where a body says nothing. */
const DEFAULTS: Readonly<Record<number, object>> = {
  3: SELECT_DEFAULTS,
  5: SELECT_DEFAULTS,
  6: SELECT_DEFAULTS,
  7: SELECT_DEFAULTS,
  8: SELECT_DEFAULTS,
  11: { description: null, spoiler: false },
  13: { name: null, size: null, spoiler: false },
  14: { divider: true, spacing: 1 },
  17: { accent_color: null, spoiler: false },
};

/**
 * Components as a message carries them: with an id each, defaults filled in, addresses resolved. Ids chosen by the bot
 * stay; the others are numbered from 1 around them.
 */
export function settleComponents(
  components: readonly Component[],
  mediaFor: (url: string) => Media,
): readonly Component[] {
  const taken = new Set(everyComponent(components).flatMap(({ id }) => (id ? [id] : [])));
  let last = 0;
  const nextFree = () => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  const resolved = ({ url }: { readonly url: string }) => {
    const { attachment: _, ...media } = mediaFor(url);
    return { width: null, height: null, ...media };
  };
  const settle = (component: Component): Component => {
    const { components: children, component: inner, accessory, items, file, media, ...rest } = component;
    const named = file ? mediaFor(file.url).attachment : undefined;
    return {
      ...DEFAULTS[component.type],
      ...withoutEmpty(rest),
      type: component.type,
      id: component.id || nextFree(),
      ...(children && { components: children.map(settle) }),
      ...(inner && { component: settle(inner) }),
      ...(accessory && { accessory: settle(accessory) }),
      ...(items && {
        items: items.map((item) => ({
          description: null,
          spoiler: false,
          ...withoutEmpty(item),
          media: resolved(item.media),
        })),
      }),
      ...(file && { file: resolved(file) }),
      ...(named && { name: named.filename, size: named.size }),
      ...(media && { media: resolved(media) }),
    };
  };
  return components.map(settle);
}

function withoutEmpty(part: object): object {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== null && value !== undefined));
}
