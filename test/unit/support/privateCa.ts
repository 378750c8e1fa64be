import { generate } from 'selfsigned';

/** What a TLS server shows and holds, in PEM form. */
export interface ServerCertificate {
  cert: string;
  key: string;
}

export interface PrivateCa {
  /** The authority's own certificate, in PEM form. */
  cert: string;
  certificateFor(host: string): Promise<ServerCertificate>;
}

/** A certificate authority like that of a company's network: real, and known to nobody. */
export async function makePrivateCa(name = 'Test authority'): Promise<PrivateCa> {
  const ca = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return {
    cert: ca.cert,
    certificateFor: async host => {
      const { cert, private: key } = await generate([{ name: 'commonName', value: host }], {
        keyType: 'ec',
        algorithm: 'sha256',
        ca: { key: ca.private, cert: ca.cert },
        extensions: [{ name: 'subjectAltName', altNames: [altName(host)] }],
      });
      return { cert, key };
    },
  };
}

const altName = (host: string) =>
  /^[\d.]+$/.test(host) ? ({ type: 7, ip: host } as const) : ({ type: 2, value: host } as const);
