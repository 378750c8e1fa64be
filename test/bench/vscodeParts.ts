/** The few parts of VS Code's API that the Keys tree makes its items of, as plain as they are there. */
export class ThemeColor {
  constructor(readonly id: string) {}
}

export class ThemeIcon {
  constructor(
    readonly id: string,
    readonly color?: ThemeColor,
  ) {}
}

export class TreeItem {
  constructor(
    readonly label: string,
    readonly collapsibleState?: number,
  ) {}
}

export const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 };

export class EventEmitter {
  readonly event = () => new Disposable();
  fire(): void {}
  dispose(): void {}
}

export class Disposable {
  static from(): Disposable {
    return new Disposable();
  }
  dispose(): void {}
}

/** Asks for nothing by itself: the measurement asks in its place. */
export const window = { createTreeView: () => ({ visible: true, dispose: () => undefined }) };
