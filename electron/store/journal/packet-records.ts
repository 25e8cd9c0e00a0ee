import type { Decision } from '../../../shared/domain/decision';
import type { FieldName } from '../../../shared/domain/field';
import type { ImportedFile } from '../../../shared/domain/imported-file';
import type { ShareWay } from '../../../shared/domain/packet';
import type { IdRanges } from './records';

/** What the journal says of work shared out to other desks and of what comes back. */
export type PacketRecord =
  | {
      readonly type: 'shared-out';
      readonly how: ShareWay;
      readonly packets: readonly {
        /** Hex. */
        readonly packet: string;
        readonly person: string;
        readonly ids: IdRanges;
        /** Opens the answer to it; hex. */
        readonly key: string;
        readonly file: string;
      }[];
    }
  /** Nobody waits for what is still out of it. */
  | { readonly type: 'packet-taken-back'; readonly packet: string; readonly person: string }
  /** Requests of another desk, in the `chunks` chunk records that stand directly before it. */
  | {
      readonly type: 'packet-opened';
      readonly chunks: number;
      /** Id of the first of them here. */
      readonly first: number;
      readonly file: ImportedFile;
      readonly packet: {
        readonly packet: string;
        /** Who shared it out, and when. */
        readonly by: string;
        readonly at: string;
        readonly key: string;
        /** Ids on the desk it came from, in the order of the requests. */
        readonly keys: IdRanges;
      };
      /** Made on the desk it came from; `place` counts the requests of the packet from 0. */
      readonly corrections: readonly {
        readonly place: number;
        readonly field: FieldName;
        readonly value: string;
      }[];
    }
  /** The answer to it was written. */
  | {
      readonly type: 'packet-returned';
      readonly packet: string;
      readonly person: string;
      readonly file: string;
      readonly decided: number;
    }
  /** The answer to a packet; one step for Undo. */
  | {
      readonly type: 'packet-merged';
      readonly packet: string;
      readonly from: string;
      /** Which desk answered, and when. */
      readonly desk: string;
      readonly answeredAt: string;
      readonly file: string;
      /** Taken. */
      readonly sets: readonly { readonly ids: IdRanges; readonly decision: Decision | null }[];
      readonly corrections: readonly {
        readonly request: number;
        readonly field: FieldName;
        /** Null takes ours back. */
        readonly value: string | null;
      }[];
      /** Not taken, ours stands: what the other desk said all the same. */
      readonly kept: readonly {
        readonly request: number;
        readonly decision: Decision | null;
        readonly saying: string;
      }[];
      /** Every request the other desk decided. */
      readonly answered: IdRanges;
    };
