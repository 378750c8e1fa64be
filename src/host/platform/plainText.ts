/** Has no width, and is silent to a screen reader. */
const between = '\u200b';

/**
 * A text of the network, a file or a user for a message, a prompt or a row of a list. VS Code makes a link of
 * `[text](command:…)` in the first two, which would run that command when it is pressed, and an icon of `$(name)` in
 * the last; neither has an escape that works in all of them.
 */
export const plainText = (text: string): string => text.replace(/[\]$](?=\()/g, `$&${between}`);
