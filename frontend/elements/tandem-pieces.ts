/**
 * Sends a file in pieces: announces it, learns how much of it is there already, adds the rest and says that it is whole.
 * What the network does in between costs one piece at most. Each piece is digested as it is read, those that are there
 * already too: so another file under the same name is found out at the end.
 */
export class Refused extends Error {
  constructor(
    readonly kind: 'said' | 'signedOut' | 'insecure',
    readonly detail = ''
  ) {
    super(kind);
  }
}

interface Sending {
  url: string;
  headers: Record<string, string>;
  sent: (bytes: number, goingOn: boolean) => void;
  waiting: () => void;
  cancelled: () => boolean;
}

/** Between two tries; after the last, whoever sends is told to choose the file again. */
const PAUSES_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000, 30_000];
const PIECE = 8 * 1024 * 1024;
const CONFLICT = 409;

export async function sendInPieces(file: File, sending: Sending): Promise<string> {
  if (!crypto.subtle) {
    throw new Refused('insecure');
  }
  const { url, headers } = sending;
  const json = { ...headers, 'Content-Type': 'application/json' };
  const announced = await stubbornly(sending, () =>
    fetch(url, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({
        name: file.name,
        bytes: file.size,
        fingerprint: `${file.name} ${file.lastModified}`,
      }),
    })
  );
  const { id, offset: begun } = await announced.json();
  const place = `${url}/${id}`;
  const digests: Uint8Array[] = [];
  let offset: number = begun;
  sending.sent(offset, offset > 0);
  for (let at = 0; at < file.size; at += PIECE) {
    const end = Math.min(at + PIECE, file.size);
    const bytes = await file.slice(at, end).arrayBuffer();
    digests.push(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
    while (offset < end) {
      offset = await add(place, bytes.slice(Math.max(0, offset - at)), offset, sending);
      if (offset < at) {
        throw new Error('what was there is gone');
      }
      sending.sent(offset, false);
    }
  }
  const whole = await stubbornly(sending, async () =>
    fetch(`${place}/whole`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ digest: hex(await crypto.subtle.digest('SHA-256', joined(digests))) }),
    })
  );
  return (await whole.json()).id;
}

/** Adds a piece; where it does not belong there, or the way is cut, what is there decides how to go on. */
async function add(place: string, bytes: ArrayBuffer, offset: number, sending: Sending): Promise<number> {
  let asked = false;
  const answer = await stubbornly(sending, () => {
    if (asked) {
      return fetch(place, { method: 'HEAD', headers: sending.headers });
    }
    asked = true;
    return fetch(place, {
      method: 'PATCH',
      headers: {
        ...sending.headers,
        'Content-Type': 'application/offset+octet-stream',
        'Upload-Offset': String(offset),
      },
      body: bytes,
    });
  });
  return Number(answer.headers.get('Upload-Offset'));
}

async function stubbornly(sending: Sending, ask: () => Promise<Response>): Promise<Response> {
  for (let tries = 0; ; tries++) {
    let answer: Response | undefined;
    try {
      answer = await ask();
    } catch {
      answer = undefined;
    }
    if (answer?.ok) {
      return answer;
    }
    if (answer && !isPassing(answer.status)) {
      throw await refusal(answer);
    }
    if (tries >= PAUSES_MS.length || sending.cancelled()) {
      throw new Error('unreachable');
    }
    if (answer?.status !== CONFLICT || tries > 0) {
      sending.waiting();
    }
    await new Promise((done) => window.setTimeout(done, PAUSES_MS[tries]));
  }
}

/** Too many requests, somebody at it already, or a portal that is just being started. */
function isPassing(status: number) {
  return status === CONFLICT || status === 429 || status === 502 || status === 503 || status === 504;
}

async function refusal(answer: Response) {
  if (answer.status === 401) {
    return new Refused('signedOut');
  }
  try {
    return new Refused('said', (await answer.json()).detail);
  } catch {
    return new Refused('said');
  }
}

function joined(parts: Uint8Array[]) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function hex(bytes: ArrayBuffer) {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
