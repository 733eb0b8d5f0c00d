/** The system of petitions, complaints and claims of the District: of another site, which is told nothing of this one. */
export function CitizenDesk() {
  return (
    <a href="https://bogota.gov.co/sdqs/" rel="external noopener noreferrer">
      Bogotá te escucha
    </a>
  );
}
