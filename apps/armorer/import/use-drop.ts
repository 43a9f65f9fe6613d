import { useEffect, useRef, useState } from 'react';
import { dropped, type ListSource } from './list-source.js';

/** Takes a file that is dropped anywhere on the page, where the browser would open it instead; says while one is held over it. */
export function useDrop(take: (source: ListSource) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const newest = useRef(take);
  useEffect(() => {
    newest.current = take;
  });
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent): void => {
      // From one element of the page to the next it is still over the page.
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setIsOver(false);
      if (event.dataTransfer) void dropped(event.dataTransfer.items).then((source) => source && newest.current(source));
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return isOver;
}
