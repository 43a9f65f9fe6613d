import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDesk } from './desk.js';

export interface PageProps {
  /** Named on pages that one comes to from another; the opening page has none. */
  title?: string;
  children: ReactNode;
  /** What the page signs or does: the large button beside STOP. */
  action?: ReactNode;
}

/** One thing at a time: what is asked, and beside STOP the one button that answers. */
export function Page({ title, children, action }: PageProps): ReactNode {
  const { back } = useDesk();
  return (
    <>
      <main className="page">
        {title !== undefined && (
          <div className="page-title">
            <button type="button" className="back" onClick={back} aria-label="Back">
              <ChevronLeft aria-hidden size={28} />
            </button>
            <h1>{title}</h1>
          </div>
        )}
        {children}
      </main>
      <footer className="action">{action}</footer>
    </>
  );
}
