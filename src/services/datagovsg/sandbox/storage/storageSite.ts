import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { withGuesses, type Reply } from '../../../../core/sandbox/reply';
import type { Site, Visit } from '../../../../core/sandbox/site';
import { readRange } from './byteRange';
import type { Bucket, ObjectStorage, StoredObject, Upload } from './objectStorage';
import { linkProblem } from './presign';
import { storageErrorReply, storageErrors, type StorageError } from './storageError';

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/upload-objects.html: a single PUT takes up to 5 GB */
const uploadLimitBytes = 5 * 1024 ** 3;

/** Of the links for downloads it is known that they lead to S3; of those for uploads it is likely. */
const uploadGuess = 'that upload links lead to S3';

const methods: readonly string[] = ['GET', 'HEAD', 'PUT'];

/** The object storage behind the links: streams both ways, and knows a link by its signature alone. */
export function storageSite(storage: ObjectStorage, bucket: Bucket): Site {
  const refuse = (visit: Visit, error: StorageError): Reply => {
    visit.request.resume(); // a sender that is not read would not see the answer
    const reply = storageErrorReply(error, storage.requestId());
    return visit.method === 'PUT' ? withGuesses(reply, uploadGuess) : reply;
  };
  return async visit => {
    const { request, method, path } = visit;
    const refusal = refusalOf(visit, storage);
    if (refusal) return refuse(visit, refusal);
    const key = storage.keyIn(path) ?? '';
    const missing = { ...storageErrors.noSuchKey, details: { Key: key } };
    if (method === 'PUT') {
      const upload = bucket.upload(key);
      if (!upload) return refuse(visit, missing);
      await take(request, upload);
      return done(storage.requestId());
    }
    const object = await bucket.object(key);
    if (!object) return refuse(visit, missing);
    return give(visit, object) ?? refuse(visit, storageErrors.badRange);
  };
}

function refusalOf({ request, method, path, query }: Visit, storage: ObjectStorage): StorageError | undefined {
  if (!methods.includes(method)) return storageErrors.noMethod;
  const problem = linkProblem(method, path, query, storage);
  if (problem === 'expired') {
    const ServerTime = new Date(storage.now).toISOString().replace(/\.\d{3}/, '');
    return { ...storageErrors.expired, details: { ServerTime } };
  }
  if (problem) return storageErrors[problem];
  if (method !== 'PUT') return undefined;
  const length = request.headers['content-length'];
  if (length === undefined) return storageErrors.noLength;
  return Number(length) > uploadLimitBytes ? storageErrors.tooLarge : undefined;
}

const done = (requestId: string): Reply => ({
  status: 200,
  contentType: '',
  body: '',
  headers: { 'x-amz-request-id': requestId },
  guesses: [uploadGuess],
});

/** Undefined: the range lies after the end. */
function give({ request: { headers }, query }: Visit, object: StoredObject): Reply | undefined {
  const { sizeBytes, contentType } = object;
  const etag = `"${object.md5}"`;
  const lastModified = new Date(object.modifiedAt).toUTCString();
  const condition = headers['if-range']?.toString();
  const isSame = condition === undefined || condition === etag || condition === lastModified;
  const disposition = query.get('response-content-disposition'); // signed, so it is one of ours
  const range = isSame ? readRange(headers.range, sizeBytes) : undefined;
  if (range === 'unsatisfiable') return undefined;
  const { start, end } = range ?? { start: 0, end: sizeBytes - 1 };
  return {
    status: range ? 206 : 200,
    contentType,
    // Made as fast as it is read, and no faster.
    body: Readable.from(object.read(start, end), { objectMode: false }),
    headers: {
      'content-length': String(end - start + 1),
      ...(range && { 'content-range': `bytes ${start}-${end}/${sizeBytes}` }),
      ...(disposition !== null && { 'content-disposition': disposition }),
      etag,
      'last-modified': lastModified,
      'accept-ranges': 'bytes',
    },
    guesses: [],
  };
}

/** Rejects when the sender breaks off: then nothing of it counts. */
async function take(request: IncomingMessage, upload: Upload): Promise<void> {
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) await upload.write(chunk);
  } catch (error) {
    await upload.abandon();
    throw error;
  }
  await upload.finish();
}
