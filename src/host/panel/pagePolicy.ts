/**
 * What the page of a call panel may load and run: our script, style and icons, and nothing from anywhere else.
 * @param source where VS Code serves our files from (`webview.cspSource`)
 * @param nonce of our script, made anew for each page
 */
export const pagePolicy = (source: string, nonce: string): string =>
  [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${source}`,
    // The QR code of a payment, given to the page as data; no image is loaded from anywhere.
    'img-src data:',
    `font-src ${source}`,
    // Neither falls back to default-src.
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
