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

export function childrenOf(component: Component): readonly Component[] {
  const accessory = component.accessory ? [component.accessory] : [];
  const inner = component.component ? [component.component] : [];
  return [...(component.components ?? []), ...accessory, ...inner];
}

const TEXT_DISPLAY = 10;

export function textOf(content: string | null | undefined, components: readonly Component[]): string {
  const displays = everyComponent(components).filter(({ type }) => type === TEXT_DISPLAY);
  return [content ?? "", ...displays.map((display) => display.content ?? "")].filter(Boolean).join("\n\n");
}

/**
 * Components as a message carries them: with an id each, without nulls, `attachment://` resolved.
 * Ids chosen by the bot stay; the others are numbered from 1 around them.
 */
export function settleComponents(
  components: readonly Component[],
  mediaFor: (url: string) => object,
): readonly Component[] {
  const taken = new Set(everyComponent(components).flatMap(({ id }) => (id ? [id] : [])));
  let last = 0;
  const nextFree = () => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  const settle = (component: Component): Component => {
    const id = component.id || nextFree();
    const known = Object.entries(component).filter(([, value]) => value !== null && value !== undefined);
    const { components: children, component: inner, accessory, items, file, media, ...rest } = component;
    return {
      // The entries are those of a component without its empty fields.
      ...(Object.fromEntries(known.filter(([key]) => key in rest)) as unknown as Component),
      id,
      ...(children && { components: children.map(settle) }),
      ...(inner && { component: settle(inner) }),
      ...(accessory && { accessory: settle(accessory) }),
      ...(items && { items: items.map((item) => ({ ...item, media: resolved(item.media) })) }),
      ...(file && { file: resolved(file) }),
      ...(media && { media: resolved(media) }),
    };
  };
  const resolved = (item: { readonly url: string }) => ({ ...item, ...mediaFor(item.url) });
  return components.map(settle);
}
