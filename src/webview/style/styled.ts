import { noChange } from 'lit';
import { Directive, directive, type ElementPart, type PartInfo, PartType } from 'lit/directive.js';

type Properties = Readonly<Record<string, string>>;

/**
 * Sets CSS properties through the object model. A `style` attribute, which Lit's own styleMap writes first, is refused by a
 * content security policy without 'unsafe-inline'.
 */
class Styled extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('styled() belongs on an element');
  }

  override update(part: ElementPart, [properties]: [Properties]): typeof noChange {
    const { style } = part.element as HTMLElement;
    for (const [name, value] of Object.entries(properties)) style.setProperty(name, value);
    return noChange;
  }

  render(_properties: Properties): typeof noChange {
    return noChange;
  }
}

/** `<div ${styled({ height: '20px' })}>` */
export const styled = directive(Styled);
