/** The events of the acts that leave a receipt. Whoever treats a salida no conforme may read none of them. */
export const RECEIPTED = {
  ...{ 'commitment.proposed': 'receipt', 'commitment.amended': 'receipt', 'commitment.withdrawn': 'receipt' },
  ...{ 'commitment.replaced': 'receipt', 'commitment.accepted': 'receipt', 'commitment.returned': 'receipt' },
  ...{ 'commitment.kept': 'receipt', 'commitment.renewed': 'receipt', 'pact.principlesAccepted': 'receipt' },
  ...{ 'evidence.received': 'receipt', 'evidence.withdrawn': 'receipt', 'contribution.declared': 'receipt' },
  ...{ 'contribution.withdrawn': 'receipt', 'nonconformity.opened': 'receipt', 'nonconformity.dismissed': 'receipt' },
  ...{ 'nonconformity.corrected': 'receipt', 'nonconformity.closed': 'receipt' },
};
