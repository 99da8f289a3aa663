/** Pieces that the app fetches when they are first needed: here they are there from the beginning, so that nothing waits for a file. */
import '../../../src/app/state/seal-heads.ts';
import '../../../src/ledger/checks.ts';
import '../../../src/ledger/decide.ts';
import '../../../src/ledger/extend.ts';
import '../../../src/ledger/fold.ts';
import '../../../src/ledger/order/page-seen.ts';
import '../../../src/store/keyring.ts';
import '../../../src/store/load.ts';
import '../../../src/store/mail/make-mail.ts';
import '../../../src/store/mail/uncut.ts';
import '../../../src/store/read.ts';
import '../../../src/store/writing.ts';
