import type { ProblemCode } from './route.ts'

export interface ProblemText {
  readonly title: string
  /** What it means, and what to do, for whoever calls the API. */
  readonly meaning: string
}

/** Titles never change between occurrences (RFC 9457, 3.1.3). */
export const PROBLEM_TEXTS: Readonly<Record<ProblemCode, ProblemText>> = {
  'malformed-json': {
    title: 'The body is not JSON',
    meaning: 'The body could not be read as JSON. Check quotation marks, commas and brackets, and that it is sent as UTF-8.',
  },
  'missing-credentials': {
    title: 'Who is calling is not known',
    meaning: 'The call needs "Authorization: Bearer …" with a valid token or key, and had none.',
  },
  'not-allowed': {
    title: 'This call is not allowed',
    meaning: 'The token or key is valid, but does not allow this call. Ask whoever gave it to you.',
  },
  'not-found': {
    title: 'Nothing is there',
    meaning:
      'There is nothing under this address, or it is not for you. Both get the same answer, so that nobody learns what exists.',
  },
  'method-not-allowed': {
    title: 'This address does not take that method',
    meaning: 'The address exists, but not with this method. The "Allow" header lists what it takes.',
  },
  'assigned-to-another-moderator': {
    title: 'Another moderator has claimed this',
    meaning:
      'Someone else has claimed the case or complaint. "current" says who, and until when. After that instant, or with "takeOver", it can be claimed.',
  },
  'not-under-review': {
    title: 'This is not claimed',
    meaning: 'Claim the case or complaint before deciding it; a claim that ran out must be renewed.',
  },
  'already-decided': {
    title: 'This is decided',
    meaning:
      'A case or complaint is decided once. "current" names the decision that it led to. The very same decision, sent again by the same moderator, is answered like the first time.',
  },
  'first-decider': {
    title: 'Whoever decided first does not decide on the complaint',
    meaning: 'A complaint is decided by another person (Art. 20(6)). Leave it to a colleague.',
  },
  'decision-was-replaced': {
    title: 'Another decision has taken the place of the contested one',
    meaning:
      'Open the complaint again and look at the decision that stands now. Answer without a decision of your own, if it already gives what was asked for.',
  },
  'decided-by-another-moderator': {
    title: 'Someone else took this decision',
    meaning: 'Only whoever decided can take a decision back.',
  },
  'already-in-effect': {
    title: 'The decision has taken effect',
    meaning: 'People have been told. What was wrong is put right by a complaint, with a decision of its own.',
  },
  'not-decided': {
    title: 'There is no decision to take back',
    meaning: 'The case is not decided, or the decision was taken back before.',
  },
  'complaint-window-over': {
    title: 'The time to complain is over',
    meaning: '"current" says when it ended, and names the ways that are still open to you.',
  },
  'complaint-already-decided': {
    title: 'This complaint has been answered',
    meaning: 'Nothing can be added any more. "current" names the ways that are still open to you.',
  },
  'complaint-is-long-enough': {
    title: 'Nothing more can be added to this complaint',
    meaning: 'It has as many additions as are read with it. What you have sent so far is examined.',
  },
  'complaints-not-offered': {
    title: 'This service has no complaint procedure',
    meaning: 'Micro and small platforms need none (Art. 19). You can go to court.',
  },
  'decision-not-yet-in-effect': {
    title: 'The decision has not taken effect yet',
    meaning: 'It may still be taken back. Try again in a few minutes.',
  },
  'no-restriction-to-contest': {
    title: 'Nothing is restricted by this decision',
    meaning: 'There is nothing that could be lifted for you.',
  },
  'duty-already-closed': {
    title: 'This duty is closed',
    meaning:
      'A duty is closed once: somebody has done it, found that it does not apply, or another decision took away what it rested on. "current" says who or which.',
  },
  'revision-is-stale': {
    title: 'This has changed meanwhile',
    meaning:
      'The revision in "If-Match" is not the current one, which "current" names. Open the case or complaint again before deciding it.',
  },
  'body-too-large': {
    title: 'The body is too large',
    meaning: 'A body may have at most 256 kB. Shorten texts, or send several requests.',
  },
  'unsupported-media-type': {
    title: 'The body is not sent as JSON',
    meaning: 'Send the body with "Content-Type: application/json".',
  },
  'invalid-fields': {
    title: 'Some fields need a correction',
    meaning:
      '"errors" lists every field that needs a correction, all at once: "pointer" says where in the body, "detail" what to do.',
  },
  'idempotency-key-reused': {
    title: 'The Idempotency-Key was used for something else',
    meaning: 'The same key came with another body before. Use a new key, for example a UUID, for a new request.',
  },
  'decision-does-not-fit': {
    title: 'The decision does not fit the case',
    meaning: '"errors" lists what does not fit: an allegation without a ruling, a restriction that nothing led to, and so on.',
  },
  'revision-required': {
    title: 'Say which revision you decide on',
    meaning:
      'Send "If-Match" with the revision that you have seen; "current" names it. It keeps two people from deciding past each other.',
  },
  'too-many-requests': { title: 'Too many requests', meaning: 'Wait as long as "Retry-After" says, and try again.' },
  'internal-error': {
    title: 'Something went wrong on our side',
    meaning:
      'It has been recorded. Whether the request took effect is not known; with an Idempotency-Key it is safe to send it again.',
  },
  'try-again': {
    title: 'Too busy at the moment',
    meaning: 'Nothing was changed. Wait as long as "Retry-After" says, and send the request again.',
  },
}
