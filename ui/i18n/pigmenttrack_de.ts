<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BelowBar</name>
    <message>
        <source>Read without dates</source>
        <translation>Ohne Datum ablesen</translation>
    </message>
    <message>
        <source>Blinded reading, time-lapse</source>
        <translation>Blinde Ablesung, Zeitraffer</translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) kept</source>
        <translation>
            <numerusform>%n Ablesung behalten</numerusform>
            <numerusform>%n Ablesungen behalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BlindReading</name>
    <message>
        <source>Which photo shows more depigmented skin?</source>
        <translation>Auf welchem Foto ist mehr Haut depigmentiert?</translation>
    </message>
    <message>
        <source>Left photo</source>
        <translation>Linkes Foto</translation>
    </message>
    <message>
        <source>Right photo</source>
        <translation>Rechtes Foto</translation>
    </message>
    <message>
        <source>One back</source>
        <translation>Eins zurück</translation>
    </message>
    <message>
        <source>End here</source>
        <translation>Hier aufhören</translation>
    </message>
    <message>
        <source>name or initials, if you like</source>
        <translation>Name oder Kürzel, wenn Sie mögen</translation>
    </message>
    <message>
        <source>Pair {number} of {total}</source>
        <translation>Paar {number} von {total}</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Abgelesen von</translation>
    </message>
    <message>
        <source>The left one</source>
        <translation>Das linke</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Kein Unterschied</translation>
    </message>
    <message>
        <source>The right one</source>
        <translation>Das rechte</translation>
    </message>
</context>
<context>
    <name>BlindResult</name>
    <message>
        <source>Which reading is shown</source>
        <translation>Welche Ablesung gezeigt wird</translation>
    </message>
    <message>
        <source>Save the readings…</source>
        <translation>Ablesungen speichern…</translation>
    </message>
    <message>
        <source>Nothing was read.</source>
        <translation>Es wurde nichts abgelesen.</translation>
    </message>
    <message>
        <source>the left one</source>
        <translation>das linke</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>kein Unterschied</translation>
    </message>
    <message>
        <source>the right one</source>
        <translation>das rechte</translation>
    </message>
    <message>
        <source>Your reading and the measurement</source>
        <translation>Ihre Ablesung und die Messung</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>You said</source>
        <translation>Sie sagten</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Back to comparing</source>
        <translation>Zurück zum Vergleich</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Noch einmal ablesen</translation>
    </message>
</context>
<context>
    <name>BodyPicture</name>
    <message>
        <source>Front</source>
        <translation>Vorderseite</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Rückseite</translation>
    </message>
    <message>
        <source>{region}: {share} % of it affected</source>
        <translation>{region}: {share} % davon betroffen</translation>
    </message>
</context>
<context>
    <name>CaptureCard</name>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message numerus="yes">
        <source>after %n s</source>
        <translation>
            <numerusform>nach %n s</numerusform>
            <numerusform>nach %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the photo</source>
        <translation>Foto aufnehmen</translation>
    </message>
    <message>
        <source>Take them into the catalog</source>
        <translation>In den Katalog nehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) taken; two or three of each place are best.</source>
        <translation>
            <numerusform>%n Foto aufgenommen; zwei oder drei je Stelle sind am besten.</numerusform>
            <numerusform>%n Fotos aufgenommen; zwei oder drei je Stelle sind am besten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Shutter</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>First photo as a ghost</source>
        <translation>Erstes Foto durchscheinend</translation>
    </message>
    <message>
        <source>Sharpness, of the best lately</source>
        <translation>Schärfe, gemessen am Besten zuletzt</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
</context>
<context>
    <name>CapturePage</name>
    <message>
        <source>Take the photo</source>
        <translation>Foto aufnehmen</translation>
    </message>
    <message>
        <source>There is no picture to take.</source>
        <translation>Es gibt kein Bild zum Aufnehmen.</translation>
    </message>
    <message>
        <source>The first photo of this site: the next ones will follow it.</source>
        <translation>Das erste Foto dieser Stelle: die nächsten richten sich danach.</translation>
    </message>
    <message>
        <source>Taken: {}.</source>
        <translation>Aufgenommen: {}.</translation>
    </message>
    <message>
        <source>No camera is plugged in.</source>
        <translation>Es ist keine Kamera angeschlossen.</translation>
    </message>
    <message>
        <source>Cameras need one more package: pip install &apos;pigmenttrack[camera]&apos;. Photos of a phone are taken in under Import.</source>
        <translation>Kameras brauchen ein weiteres Paket: pip install &apos;pigmenttrack[camera]&apos;. Fotos vom Telefon kommen über Importieren herein.</translation>
    </message>
</context>
<context>
    <name>CatalogActions</name>
    <message>
        <source>Open a catalog (a folder that ends in .ptcat)</source>
        <translation>Katalog öffnen (ein Ordner, der auf .ptcat endet)</translation>
    </message>
    <message>
        <source>Make a new catalog</source>
        <translation>Neuen Katalog anlegen</translation>
    </message>
    <message>
        <source>my photos.ptcat</source>
        <translation>meine Fotos.ptcat</translation>
    </message>
    <message>
        <source>{} was made. Drop photos to begin.</source>
        <translation>{} wurde angelegt. Ziehen Sie Fotos hierher, um zu beginnen.</translation>
    </message>
    <message>
        <source>Where should copies go? Another disk is best.</source>
        <translation>Wohin sollen Kopien? Am besten auf einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>Copied everything to {}.</source>
        <translation>Alles wurde nach {} kopiert.</translation>
    </message>
    <message>
        <source>Copying the catalog</source>
        <translation>Katalog wird kopiert</translation>
    </message>
    <message>
        <source>Name a new folder for the export</source>
        <translation>Neuen Ordner für den Export benennen</translation>
    </message>
    <message>
        <source>export</source>
        <translation>Export</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n photo(s), without the places where they were taken.</source>
        <translation>
            <numerusform>%n Foto exportiert, ohne den Ort der Aufnahme.</numerusform>
            <numerusform>%n Fotos exportiert, ohne die Orte der Aufnahmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>Every record and every photo is whole.</source>
        <translation>Jeder Eintrag und jedes Foto ist unversehrt.</translation>
    </message>
    <message numerus="yes">
        <source>%n damaged: </source>
        <translation>
            <numerusform>%n beschädigt: </numerusform>
            <numerusform>%n beschädigt: </numerusform>
        </translation>
    </message>
    <message>
        <source>Checking the catalog</source>
        <translation>Katalog wird geprüft</translation>
    </message>
    <message>
        <source>Choose a site first.</source>
        <translation>Wählen Sie zuerst eine Stelle.</translation>
    </message>
</context>
<context>
    <name>ChangeFacts</name>
    <message>
        <source>What changed between both visits</source>
        <translation>Was sich zwischen beiden Besuchen geändert hat</translation>
    </message>
    <message>
        <source>Depigmented area</source>
        <translation>Depigmentierte Fläche</translation>
    </message>
    <message>
        <source>How far two photos of this series differ by chance is not known, so no change can be told.</source>
        <translation>Wie weit sich zwei Fotos dieser Reihe zufällig unterscheiden, ist nicht bekannt; daher lässt sich keine Änderung angeben.</translation>
    </message>
    <message>
        <source>Net change: regained minus newly lost</source>
        <translation>Nettoänderung: wiedergewonnen minus neu verloren</translation>
    </message>
    <message>
        <source>95 % interval {interval}</source>
        <translation>95-%-Intervall {interval}</translation>
    </message>
    <message>
        <source>{earlier}, then {later}</source>
        <translation>{earlier}, dann {later}</translation>
    </message>
    <message>
        <source>More than two photos of this series differ by anyway.</source>
        <translation>Mehr, als sich zwei Fotos dieser Reihe ohnehin unterscheiden.</translation>
    </message>
    <message>
        <source>No change beyond what two photos of this series differ by anyway.</source>
        <translation>Keine Änderung über das hinaus, was sich zwei Fotos dieser Reihe ohnehin unterscheiden.</translation>
    </message>
    <message>
        <source>Regained pigment</source>
        <translation>Wiedergewonnenes Pigment</translation>
    </message>
    <message>
        <source>Newly lost pigment</source>
        <translation>Neu verlorenes Pigment</translation>
    </message>
    <message>
        <source>Repigmented since baseline</source>
        <translation>Repigmentiert seit der Basisaufnahme</translation>
    </message>
</context>
<context>
    <name>ChangeKey</name>
    <message>
        <source>Later visit</source>
        <translation>Späterer Besuch</translation>
    </message>
    <message>
        <source>Earlier visit</source>
        <translation>Früherer Besuch</translation>
    </message>
    <message>
        <source>Pigment regained</source>
        <translation>Pigment wiedergewonnen</translation>
    </message>
    <message>
        <source>Pigment newly lost</source>
        <translation>Pigment neu verloren</translation>
    </message>
</context>
<context>
    <name>ChartPage</name>
    <message>
        <source>No site is chosen</source>
        <translation>Keine Stelle gewählt</translation>
    </message>
    <message>
        <source>Choose one on the first page; its whole story is drawn here.</source>
        <translation>Wählen Sie auf der ersten Seite eine aus; hier wird ihr ganzer Verlauf gezeichnet.</translation>
    </message>
    <message>
        <source>Choose a site</source>
        <translation>Stelle wählen</translation>
    </message>
    <message>
        <source>No change can be told yet.</source>
        <translation>Noch lässt sich keine Änderung angeben.</translation>
    </message>
    <message>
        <source>Chart of {subject}, {site}</source>
        <translation>Verlauf von {subject}, {site}</translation>
    </message>
    <message>
        <source>Nothing to draw yet</source>
        <translation>Noch nichts zu zeichnen</translation>
    </message>
    <message>
        <source>Measure the photos of this site, or write something into the journal.</source>
        <translation>Messen Sie die Fotos dieser Stelle oder tragen Sie etwas ins Tagebuch ein.</translation>
    </message>
    <message>
        <source>Back to the first page</source>
        <translation>Zurück zur ersten Seite</translation>
    </message>
    <message>
        <source>Save the chart …</source>
        <translation>Verlauf speichern …</translation>
    </message>
    <message>
        <source>Show the whole time</source>
        <translation>Ganzen Zeitraum zeigen</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Whole time</source>
        <translation>Ganzer Zeitraum</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>{} has other days now.</source>
        <translation>{} hat jetzt andere Tage.</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Verlauf speichern</translation>
    </message>
    <message>
        <source>Saved as {}.</source>
        <translation>Gespeichert als {}.</translation>
    </message>
    <message>
        <source>Saving the chart</source>
        <translation>Verlauf wird gespeichert</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
</context>
<context>
    <name>CompareFiles</name>
    <message>
        <source>Save the time-lapse</source>
        <translation>Zeitraffer speichern</translation>
    </message>
    <message>
        <source>The time-lapse was saved as {name}.</source>
        <translation>Der Zeitraffer wurde als {name} gespeichert.</translation>
    </message>
    <message>
        <source>Saving the time-lapse</source>
        <translation>Zeitraffer wird gespeichert</translation>
    </message>
    <message>
        <source>Save the readings</source>
        <translation>Ablesungen speichern</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>{name} cannot be written: {why}.</source>
        <translation>{name} kann nicht geschrieben werden: {why}.</translation>
    </message>
    <message>
        <source>The readings were saved as {name}.</source>
        <translation>Die Ablesungen wurden als {name} gespeichert.</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Add photos of two days; drop them anywhere on the window.</source>
        <translation>Fügen Sie Fotos von zwei Tagen hinzu; ziehen Sie sie irgendwo auf das Fenster.</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Noch nichts zu vergleichen</translation>
    </message>
    <message>
        <source>Import photos</source>
        <translation>Fotos importieren</translation>
    </message>
    <message>
        <source>Comparing needs two measured visits. Look at the photos: each says why it has no number.</source>
        <translation>Zum Vergleichen braucht es zwei gemessene Besuche. Sehen Sie die Fotos an: jedes sagt, warum es keine Zahl hat.</translation>
    </message>
    <message>
        <source>The later photos were measured, but could not be laid on the baseline, so they cannot be laid over it here. The chart shows their numbers.</source>
        <translation>Die späteren Fotos wurden gemessen, ließen sich aber nicht auf die Basisaufnahme legen; darum liegen sie hier nicht darüber. Der Verlauf zeigt ihre Zahlen.</translation>
    </message>
    <message>
        <source>Go to Visit</source>
        <translation>Zum Besuch</translation>
    </message>
    <message>
        <source>No site is chosen</source>
        <translation>Keine Stelle gewählt</translation>
    </message>
    <message>
        <source>Choose one on the first page, or with Ctrl+L.</source>
        <translation>Wählen Sie eine auf der ersten Seite oder mit Strg+L.</translation>
    </message>
    <message>
        <source>Go to Home</source>
        <translation>Zur Startseite</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>Umrisse</translation>
    </message>
    <message>
        <source>Visit before</source>
        <translation>Voriger Besuch</translation>
    </message>
    <message>
        <source>Visit after</source>
        <translation>Nächster Besuch</translation>
    </message>
    <message>
        <source>The reading was kept in the journal.</source>
        <translation>Die Ablesung steht jetzt im Tagebuch.</translation>
    </message>
</context>
<context>
    <name>CompareStage</name>
    <message>
        <source>Earlier visit</source>
        <translation>Früherer Besuch</translation>
    </message>
    <message>
        <source>Later visit</source>
        <translation>Späterer Besuch</translation>
    </message>
    <message>
        <source>Preparing the photos…</source>
        <translation>Fotos werden vorbereitet…</translation>
    </message>
</context>
<context>
    <name>CourseForm</name>
    <message>
        <source>vitamin B12</source>
        <translation>Vitamin B12</translation>
    </message>
    <message>
        <source>1000 µg daily, or 2 x 500 µg a week</source>
        <translation>1000 µg täglich oder 2 x 500 µg pro Woche</translation>
    </message>
    <message>
        <source>cyanocobalamin</source>
        <translation>Cyanocobalamin</translation>
    </message>
    <message>
        <source>still going on</source>
        <translation>dauert an</translation>
    </message>
    <message>
        <source>% of intakes really taken; may stay empty</source>
        <translation>% der wirklich eingenommenen Gaben; darf leer bleiben</translation>
    </message>
    <message>
        <source>Substance</source>
        <translation>Substanz</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Einnahme</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Adherence</source>
        <translation>Einnahmetreue</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>EntriesTable</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>EntriesView</name>
    <message>
        <source>Entries, the newest first</source>
        <translation>Einträge, die neuesten zuerst</translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>FileCamera</name>
    <message>
        <source>There is no picture to show.</source>
        <translation>Es gibt kein Bild zu zeigen.</translation>
    </message>
    <message>
        <source>{} is no picture.</source>
        <translation>{} ist kein Bild.</translation>
    </message>
</context>
<context>
    <name>FilmBox</name>
    <message>
        <source>Time-lapse</source>
        <translation>Zeitraffer</translation>
    </message>
    <message>
        <source>with dates</source>
        <translation>mit Datum</translation>
    </message>
    <message>
        <source>with outlines</source>
        <translation>mit Umrissen</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Moving picture (*.gif)</source>
        <translation>Bewegtes Bild (*.gif)</translation>
    </message>
    <message>
        <source>Video (*.mp4)</source>
        <translation>Video (*.mp4)</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Visits</source>
        <translation>Besuche</translation>
    </message>
</context>
<context>
    <name>FirstCatalog</name>
    <message>
        <source>These are sample photos, drawn by the program. Drop your own at any time.</source>
        <translation>Das sind Beispielfotos, vom Programm gezeichnet. Ziehen Sie jederzeit eigene hierher.</translation>
    </message>
    <message>
        <source>Preparing the sample photos</source>
        <translation>Beispielfotos werden vorbereitet</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Three steps to the first number</source>
        <translation>Drei Schritte bis zur ersten Zahl</translation>
    </message>
    <message>
        <source>1. Photograph</source>
        <translation>1. Fotografieren</translation>
    </message>
    <message>
        <source>In even daylight, from the front, with the printed card beside the patch.</source>
        <translation>Bei gleichmäßigem Tageslicht, von vorn, mit der gedruckten Karte neben dem Fleck.</translation>
    </message>
    <message>
        <source>2. Drop the photos here</source>
        <translation>2. Fotos hierher ziehen</translation>
    </message>
    <message>
        <source>Dates are read and sites proposed; whether a photo is sharp is told at once.</source>
        <translation>Daten werden gelesen und Stellen vorgeschlagen; ob ein Foto scharf ist, wird sofort gesagt.</translation>
    </message>
    <message>
        <source>3. Come back in four weeks</source>
        <translation>3. In vier Wochen wiederkommen</translation>
    </message>
    <message>
        <source>Photograph the same place again. What changed is told with its uncertainty.</source>
        <translation>Fotografieren Sie dieselbe Stelle wieder. Was sich geändert hat, wird mit seiner Unsicherheit angegeben.</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Fotos wählen</translation>
    </message>
    <message>
        <source>How to photograph</source>
        <translation>So fotografieren Sie</translation>
    </message>
    <message>
        <source>Look around with sample photos</source>
        <translation>Mit Beispielfotos umsehen</translation>
    </message>
</context>
<context>
    <name>FormCard</name>
    <message>
        <source>Leave as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Change the entry</source>
        <translation>Eintrag ändern</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Eintragen</translation>
    </message>
</context>
<context>
    <name>HairKey</name>
    <message>
        <source>up to {thin} µm</source>
        <translation>bis {thin} µm</translation>
    </message>
    <message>
        <source>{thin} to {thick} µm</source>
        <translation>{thin} bis {thick} µm</translation>
    </message>
    <message>
        <source>above {thick} µm</source>
        <translation>über {thick} µm</translation>
    </message>
    <message>
        <source>without a diameter</source>
        <translation>ohne Durchmesser</translation>
    </message>
    <message>
        <source>rooted outside, not counted</source>
        <translation>außerhalb verwurzelt, nicht gezählt</translation>
    </message>
    <message>
        <source>loose clippings, not counted</source>
        <translation>lose Schnittreste, nicht gezählt</translation>
    </message>
    <message>
        <source>stayed</source>
        <translation>geblieben</translation>
    </message>
    <message>
        <source>thickened</source>
        <translation>dicker geworden</translation>
    </message>
    <message>
        <source>thinned</source>
        <translation>dünner geworden</translation>
    </message>
    <message>
        <source>shed</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>edge of the baseline</source>
        <translation>Rand der Basisaufnahme</translation>
    </message>
</context>
<context>
    <name>HairOptions</name>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>by diameter</source>
        <translation>nach Durchmesser</translation>
    </message>
    <message>
        <source>by fate since the baseline</source>
        <translation>nach Verbleib seit der Basisaufnahme</translation>
    </message>
    <message>
        <source>Colours of the hairs</source>
        <translation>Farben der Haare</translation>
    </message>
    <message>
        <source>Drop corrections</source>
        <translation>Korrekturen verwerfen</translation>
    </message>
</context>
<context>
    <name>HairSide</name>
    <message>
        <source>No density can be told from these hairs.</source>
        <translation>Aus diesen Haaren lässt sich keine Dichte angeben.</translation>
    </message>
</context>
<context>
    <name>HairTraces</name>
    <message>
        <source>Tracing hairs</source>
        <translation>Haare werden verfolgt</translation>
    </message>
    <message>
        <source>Finding hairs again</source>
        <translation>Haare werden wiedergefunden</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>Every command by name (Ctrl+K)</source>
        <translation>Jeder Befehl nach Namen (Strg+K)</translation>
    </message>
    <message>
        <source>Choose a site</source>
        <translation>Stelle wählen</translation>
    </message>
    <message>
        <source>Site: {}</source>
        <translation>Stelle: {}</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>How to photograph</source>
        <translation>So fotografieren Sie</translation>
    </message>
    <message>
        <source>What the numbers mean</source>
        <translation>Was die Zahlen bedeuten</translation>
    </message>
    <message>
        <source>What they do not mean</source>
        <translation>Was sie nicht bedeuten</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Measures patches of vitiligo and scalp hair on serial photos, and tells the uncertainty of every number. It documents. It does not diagnose, and it does not advise on any therapy. Everything stays on this computer.</source>
        <translation>Misst Vitiligo-Flecken und Kopfhaar auf Fotoserien und nennt die Unsicherheit jeder Zahl. Es dokumentiert. Es stellt keine Diagnose und rät zu keiner Therapie. Alles bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Import photos</source>
        <translation>Fotos importieren</translation>
    </message>
    <message>
        <source>Measure new photos</source>
        <translation>Neue Fotos messen</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nichts verlässt diesen Computer.</translation>
    </message>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>{sites}, no photo due</source>
        <translation>{sites}, kein Foto fällig</translation>
    </message>
    <message>
        <source>{sites}, next photo due for {due}</source>
        <translation>{sites}, nächstes Foto fällig für {due}</translation>
    </message>
</context>
<context>
    <name>ImportForm</name>
    <message>
        <source>Import photos</source>
        <translation>Fotos importieren</translation>
    </message>
    <message>
        <source>Originals are copied and never altered. Nothing leaves this computer.</source>
        <translation>Originale werden kopiert und nie verändert. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Drop photos or a folder anywhere on this window.</source>
        <translation>Ziehen Sie Fotos oder einen Ordner irgendwo auf dieses Fenster.</translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>Fotos wählen…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Photos to import</source>
        <translation>Zu importierende Fotos</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Reading dates</source>
        <translation>Daten werden gelesen</translation>
    </message>
    <message numerus="yes">
        <source>Import %n photo(s)</source>
        <translation>
            <numerusform>%n Foto importieren</numerusform>
            <numerusform>%n Fotos importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Nichts zu importieren</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s).</source>
        <translation>
            <numerusform>%n Besuch.</numerusform>
            <numerusform>%n Besuche.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there, left out.</source>
        <translation>
            <numerusform>%n ist schon da und bleibt weg.</numerusform>
            <numerusform>%n sind schon da und bleiben weg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tell the day of %n photo(s).</source>
        <translation>
            <numerusform>Nennen Sie den Tag von %n Foto.</numerusform>
            <numerusform>Nennen Sie den Tag von %n Fotos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say whose skin it is and which site.</source>
        <translation>Sagen Sie, wessen Haut und welche Stelle es ist.</translation>
    </message>
    <message>
        <source>Photos ({})</source>
        <translation>Fotos ({})</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Fotos wählen</translation>
    </message>
    <message>
        <source>Choose a folder of photos</source>
        <translation>Ordner mit Fotos wählen</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import läuft</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) imported.</source>
        <translation>
            <numerusform>%n Foto importiert.</numerusform>
            <numerusform>%n Fotos importiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>No person is chosen</source>
        <translation>Keine Person gewählt</translation>
    </message>
    <message>
        <source>Choose a site on the first page; its person&apos;s journal is kept here.</source>
        <translation>Wählen Sie auf der ersten Seite eine Stelle; hier wird das Tagebuch der Person geführt.</translation>
    </message>
    <message>
        <source>Choose a site</source>
        <translation>Stelle wählen</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written down yet.</source>
        <translation>Noch ist nichts eingetragen.</translation>
    </message>
    <message>
        <source>{} was read.</source>
        <translation>{} wurde gelesen.</translation>
    </message>
    <message>
        <source>Saved as {}.</source>
        <translation>Gespeichert als {}.</translation>
    </message>
    <message>
        <source>{} was copied. Open doses are for you and your doctor to fill in.</source>
        <translation>{} wurde kopiert. Offene Dosen tragen Sie und Ihre Ärztin oder Ihr Arzt ein.</translation>
    </message>
    <message>
        <source>Written down.</source>
        <translation>Eingetragen.</translation>
    </message>
    <message>
        <source>The entry was changed.</source>
        <translation>Der Eintrag wurde geändert.</translation>
    </message>
    <message>
        <source>The entry was taken out.</source>
        <translation>Der Eintrag wurde entfernt.</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Tagebuch</translation>
    </message>
    <message>
        <source>Take the chosen entries out</source>
        <translation>Gewählte Einträge entfernen</translation>
    </message>
    <message>
        <source>Write down: {}</source>
        <translation>Eintragen: {}</translation>
    </message>
</context>
<context>
    <name>JournalTools</name>
    <message>
        <source>Which entries are listed</source>
        <translation>Welche Einträge gezeigt werden</translation>
    </message>
    <message>
        <source>All entries</source>
        <translation>Alle Einträge</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Read {} …</source>
        <translation>{} lesen …</translation>
    </message>
    <message>
        <source>Save {} …</source>
        <translation>{} speichern …</translation>
    </message>
    <message>
        <source>Read a CSV file</source>
        <translation>CSV-Datei lesen</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
</context>
<context>
    <name>LabForm</name>
    <message>
        <source>as printed: 312, or &lt;150</source>
        <translation>wie gedruckt: 312 oder &lt;150</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Value of</source>
        <translation>Wert von</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Laboratory&apos;s range</source>
        <translation>Bereich des Labors</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Range from</source>
        <translation>Bereich von</translation>
    </message>
    <message>
        <source>Range to</source>
        <translation>Bereich bis</translation>
    </message>
</context>
<context>
    <name>LightForm</name>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>or dose</source>
        <translation>oder Dosis</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>LiveView</name>
    <message>
        <source>Live picture</source>
        <translation>Livebild</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{title}: {why}. Choose another place, or make room and do it again.</source>
        <translation>{title}: {why}. Wählen Sie einen anderen Ort, oder schaffen Sie Platz und wiederholen Sie es.</translation>
    </message>
    <message>
        <source>{title} did not work: {error}. What was confirmed before is kept.</source>
        <translation>{title} hat nicht geklappt: {error}. Was vorher bestätigt war, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Something</source>
        <translation>Etwas</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Stop this work</source>
        <translation>Diese Arbeit anhalten</translation>
    </message>
    <message numerus="yes">
        <source>(%n more)</source>
        <translation>
            <numerusform>(%n weitere)</numerusform>
            <numerusform>(%n weitere)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModeBar</name>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>Wischen</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>Blinken</translation>
    </message>
    <message>
        <source>Onion skin</source>
        <translation>Überblenden</translation>
    </message>
    <message>
        <source>Gain and loss</source>
        <translation>Gewinn und Verlust</translation>
    </message>
    <message>
        <source>Place of the line</source>
        <translation>Lage der Linie</translation>
    </message>
    <message>
        <source>Way of comparing: {}</source>
        <translation>Art des Vergleichs: {}</translation>
    </message>
    <message>
        <source>How much of the later visit is seen</source>
        <translation>Wie viel vom späteren Besuch zu sehen ist</translation>
    </message>
</context>
<context>
    <name>ModelsBox</name>
    <message>
        <source>Add a model…</source>
        <translation>Modell hinzufügen…</translation>
    </message>
    <message>
        <source>Check all</source>
        <translation>Alle prüfen</translation>
    </message>
    <message>
        <source>Heard when measuring patches</source>
        <translation>Beim Messen von Flecken gehört</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{name} was added ({licence}). Its accuracy is what its card says.</source>
        <translation>{name} wurde hinzugefügt ({licence}). Wie genau es ist, sagt seine Karte.</translation>
    </message>
    <message>
        <source>Trying the model</source>
        <translation>Modell wird erprobt</translation>
    </message>
    <message>
        <source>Not good: {}.</source>
        <translation>Nicht in Ordnung: {}.</translation>
    </message>
    <message>
        <source>Every model is as its manifest says, and runs.</source>
        <translation>Jedes Modell ist so, wie sein Verzeichnis es sagt, und läuft.</translation>
    </message>
    <message>
        <source>Checking the models</source>
        <translation>Modelle werden geprüft</translation>
    </message>
    <message>
        <source>{} was removed.</source>
        <translation>{} wurde entfernt.</translation>
    </message>
    <message>
        <source>Removing the model</source>
        <translation>Modell wird entfernt</translation>
    </message>
    <message>
        <source>checked, good</source>
        <translation>geprüft, in Ordnung</translation>
    </message>
    <message>
        <source>Optional. A number says which model was heard.</source>
        <translation>Freiwillig. Eine Zahl sagt, welches Modell gehört wurde.</translation>
    </message>
    <message>
        <source>None, and none is needed: the program&apos;s own way does all measurements.</source>
        <translation>Keine, und es braucht keine: Das Programm misst alles auf seine eigene Weise.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove {} for good</source>
        <translation>{} endgültig entfernen</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Model (*.onnx)</source>
        <translation>Modell (*.onnx)</translation>
    </message>
    <message>
        <source>Choose its card</source>
        <translation>Karte dazu wählen</translation>
    </message>
    <message>
        <source>Card (*.toml)</source>
        <translation>Karte (*.toml)</translation>
    </message>
</context>
<context>
    <name>NoVisit</name>
    <message>
        <source>No site is chosen</source>
        <translation>Keine Stelle gewählt</translation>
    </message>
    <message>
        <source>Choose one on the first page, or with Ctrl+L.</source>
        <translation>Wählen Sie eine auf der ersten Seite oder mit Strg+L.</translation>
    </message>
    <message>
        <source>Go to Home</source>
        <translation>Zur Startseite</translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation>Noch keine Fotos</translation>
    </message>
    <message>
        <source>Add the first photo of this site; drop it anywhere on the window.</source>
        <translation>Fügen Sie das erste Foto dieser Stelle hinzu; ziehen Sie es irgendwo auf das Fenster.</translation>
    </message>
    <message>
        <source>Import photos</source>
        <translation>Fotos importieren</translation>
    </message>
</context>
<context>
    <name>PairBar</name>
    <message>
        <source>Later visit, through all of them</source>
        <translation>Späterer Besuch, durch alle hindurch</translation>
    </message>
    <message>
        <source>Play through all visits</source>
        <translation>Alle Besuche abspielen</translation>
    </message>
    <message>
        <source>Swap both visits</source>
        <translation>Beide Besuche tauschen</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
</context>
<context>
    <name>PhotoStage</name>
    <message>
        <source>Photo of the visit</source>
        <translation>Foto des Besuchs</translation>
    </message>
    <message>
        <source>Photo of the baseline</source>
        <translation>Foto der Basisaufnahme</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Basisaufnahme</translation>
    </message>
    <message>
        <source>This visit</source>
        <translation>Dieser Besuch</translation>
    </message>
    <message>
        <source>Reading the photo…</source>
        <translation>Foto wird gelesen…</translation>
    </message>
</context>
<context>
    <name>PhotoTile</name>
    <message>
        <source>The site has this photo already.</source>
        <translation>Die Stelle hat dieses Foto schon.</translation>
    </message>
    <message>
        <source>Looking at it…</source>
        <translation>Wird angesehen…</translation>
    </message>
    <message>
        <source>sharp</source>
        <translation>scharf</translation>
    </message>
    <message>
        <source>well lit</source>
        <translation>gut beleuchtet</translation>
    </message>
    <message>
        <source>scale found</source>
        <translation>Maßstab gefunden</translation>
    </message>
    <message>
        <source>same place</source>
        <translation>dieselbe Stelle</translation>
    </message>
    <message>
        <source>Blurred: rest the phone on something and take it again.</source>
        <translation>Unscharf: Stützen Sie das Telefon auf und nehmen Sie es noch einmal auf.</translation>
    </message>
    <message>
        <source>Light: too dark, too bright or without colour.</source>
        <translation>Licht: zu dunkel, zu hell oder ohne Farbe.</translation>
    </message>
    <message>
        <source>No scale in view: areas are told in percent.</source>
        <translation>Kein Maßstab im Bild: Flächen werden in Prozent angegeben.</translation>
    </message>
    <message>
        <source>Not recognised as the same place. Is the site right?</source>
        <translation>Nicht als dieselbe Stelle erkannt. Stimmt die Stelle?</translation>
    </message>
    <message>
        <source>Day on which {} was taken</source>
        <translation>Tag, an dem {} aufgenommen wurde</translation>
    </message>
    <message>
        <source>Taken on this day</source>
        <translation>An diesem Tag aufgenommen</translation>
    </message>
    <message>
        <source>When was it taken?</source>
        <translation>Wann wurde es aufgenommen?</translation>
    </message>
</context>
<context>
    <name>PointPanel</name>
    <message>
        <source>Open the visit</source>
        <translation>Besuch öffnen</translation>
    </message>
    <message>
        <source>Point at the chart, or step with the arrow keys.</source>
        <translation>Zeigen Sie auf den Verlauf oder gehen Sie mit den Pfeiltasten.</translation>
    </message>
    <message>
        <source>95 % interval: {}</source>
        <translation>95-%-Intervall: {}</translation>
    </message>
    <message>
        <source>{day}, baseline</source>
        <translation>{day}, Basisaufnahme</translation>
    </message>
    <message>
        <source>{day}, {number} of {count}</source>
        <translation>{day}, {number} von {count}</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>as the laboratory told them</source>
        <translation>wie vom Labor angegeben</translation>
    </message>
    <message>
        <source>SI units</source>
        <translation>SI-Einheiten</translation>
    </message>
    <message>
        <source>conventional units</source>
        <translation>konventionelle Einheiten</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Save the report …</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <source>No site is chosen</source>
        <translation>Keine Stelle gewählt</translation>
    </message>
    <message>
        <source>Choose one on the first page; a report for a doctor is made of it.</source>
        <translation>Wählen Sie auf der ersten Seite eine aus; daraus entsteht ein Bericht für die Praxis.</translation>
    </message>
    <message>
        <source>Choose a site</source>
        <translation>Stelle wählen</translation>
    </message>
    <message>
        <source>Drawing the pages …</source>
        <translation>Seiten werden gezeichnet …</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s), as they will be printed.</source>
        <translation>
            <numerusform>%n Seite, wie sie gedruckt wird.</numerusform>
            <numerusform>%n Seiten, wie sie gedruckt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as {}.</source>
        <translation>Gespeichert als {}.</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>Bericht wird gespeichert</translation>
    </message>
    <message>
        <source>The pages cannot be drawn: {}</source>
        <translation>Die Seiten können nicht gezeichnet werden: {}</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Pages of the report</source>
        <translation>Seiten des Berichts</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Laboratory values</source>
        <translation>Laborwerte</translation>
    </message>
</context>
<context>
    <name>ScoreForm</name>
    <message>
        <source>the total alone, as a report tells it</source>
        <translation>nur die Summe, wie ein Bericht sie nennt</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Angegeben von</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>That site is no longer in the catalog.</source>
        <translation>Diese Stelle ist nicht mehr im Katalog.</translation>
    </message>
    <message>
        <source>The last change was made by another program: {}. Undo once more to take it back.</source>
        <translation>Die letzte Änderung kam von einem anderen Programm: {}. Noch einmal Rückgängig nimmt sie zurück.</translation>
    </message>
    <message>
        <source>Taken back: {}.</source>
        <translation>Rückgängig gemacht: {}.</translation>
    </message>
    <message>
        <source>Done again: {}.</source>
        <translation>Wiederholt: {}.</translation>
    </message>
    <message>
        <source>The catalog was not closed properly last time. Everything confirmed is there</source>
        <translation>Der Katalog wurde beim letzten Mal nicht ordentlich geschlossen. Alles Bestätigte ist da</translation>
    </message>
    <message>
        <source>, up to “{}”.</source>
        <translation>, bis zu „{}“.</translation>
    </message>
</context>
<context>
    <name>SetCard</name>
    <message>
        <source>Subject</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>What the photos show</source>
        <translation>Was die Fotos zeigen</translation>
    </message>
    <message>
        <source>Vitiligo</source>
        <translation>Vitiligo</translation>
    </message>
    <message>
        <source>Scalp</source>
        <translation>Kopfhaut</translation>
    </message>
    <message>
        <source>New site; it will be made.</source>
        <translation>Neue Stelle; sie wird angelegt.</translation>
    </message>
    <message>
        <source>Whose skin?</source>
        <translation>Wessen Haut?</translation>
    </message>
    <message>
        <source>Which site?</source>
        <translation>Welche Stelle?</translation>
    </message>
    <message>
        <source>Showing</source>
        <translation>Zu sehen ist</translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <source>Language and looks</source>
        <translation>Sprache und Aussehen</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Text si&amp;ze</source>
        <translation>Sc&amp;hriftgröße</translation>
    </message>
    <message>
        <source>Units and reminders</source>
        <translation>Einheiten und Erinnerungen</translation>
    </message>
    <message>
        <source>&amp;Areas in</source>
        <translation>Fl&amp;ächen in</translation>
    </message>
    <message>
        <source>&amp;Next photo after</source>
        <translation>Nächstes Foto &amp;nach</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tagen</translation>
    </message>
    <message>
        <source>Words beside laboratory values</source>
        <translation>Worte neben Laborwerten</translation>
    </message>
    <message>
        <source>Each named set says whose line it is. None of them is a diagnosis.</source>
        <translation>Jeder benannte Satz sagt, wessen Grenze es ist. Keiner davon ist eine Diagnose.</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Copy the catalog now</source>
        <translation>Katalog jetzt kopieren</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Where should copies go?</source>
        <translation>Wohin sollen Kopien?</translation>
    </message>
    <message>
        <source>No folder chosen yet. Another disk is best.</source>
        <translation>Noch kein Ordner gewählt. Am besten auf einem anderen Datenträger.</translation>
    </message>
</context>
<context>
    <name>SiteCardButton</name>
    <message>
        <source>Not measured yet</source>
        <translation>Noch nicht gemessen</translation>
    </message>
    <message>
        <source>No photo yet</source>
        <translation>Noch kein Foto</translation>
    </message>
    <message numerus="yes">
        <source>%n new photo(s) not measured yet</source>
        <translation>
            <numerusform>%n neues Foto noch nicht gemessen</numerusform>
            <numerusform>%n neue Fotos noch nicht gemessen</numerusform>
        </translation>
    </message>
    <message>
        <source>Measured; the numbers stand beside the photos.</source>
        <translation>Gemessen; die Zahlen stehen bei den Fotos.</translation>
    </message>
    <message>
        <source>Change beyond noise</source>
        <translation>Änderung jenseits des Rauschens</translation>
    </message>
    <message>
        <source>Change within noise</source>
        <translation>Änderung innerhalb des Rauschens</translation>
    </message>
    <message>
        <source>Not enough data for a verdict</source>
        <translation>Zu wenig Daten für ein Urteil</translation>
    </message>
    <message>
        <source>Drop the first photo on this window.</source>
        <translation>Ziehen Sie das erste Foto auf dieses Fenster.</translation>
    </message>
    <message>
        <source>Next photo was due on {}</source>
        <translation>Nächstes Foto war fällig am {}</translation>
    </message>
    <message>
        <source>Next photo on {}</source>
        <translation>Nächstes Foto am {}</translation>
    </message>
</context>
<context>
    <name>StrokeAnswers</name>
    <message>
        <source>Preparing the brush</source>
        <translation>Pinsel wird vorbereitet</translation>
    </message>
    <message>
        <source>The strokes could not be answered: {}.</source>
        <translation>Die Striche konnten nicht beantwortet werden: {}.</translation>
    </message>
</context>
<context>
    <name>SymptomForm</name>
    <message>
        <source>Symptom</source>
        <translation>Symptom</translation>
    </message>
    <message>
        <source>Strength, 0 none to 10 worst</source>
        <translation>Stärke, 0 keine bis 10 schlimmste</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Show all of the photo</source>
        <translation>Ganzes Foto zeigen</translation>
    </message>
    <message>
        <source>Pixels as they are</source>
        <translation>Pixel wie sie sind</translation>
    </message>
    <message>
        <source>Magnifying glass</source>
        <translation>Lupe</translation>
    </message>
</context>
<context>
    <name>VisitDesk</name>
    <message>
        <source>Measure again</source>
        <translation>Noch einmal messen</translation>
    </message>
</context>
<context>
    <name>VisitFacts</name>
    <message>
        <source>What is known of this visit</source>
        <translation>Was von diesem Besuch bekannt ist</translation>
    </message>
    <message>
        <source>Measure again to bring chart and verdict up to date.</source>
        <translation>Messen Sie noch einmal, um Verlauf und Urteil auf den neuesten Stand zu bringen.</translation>
    </message>
    <message>
        <source>{photo}, baseline</source>
        <translation>{photo}, Basisaufnahme</translation>
    </message>
    <message>
        <source>% of the region</source>
        <translation>% der Region</translation>
    </message>
    <message>
        <source>Depigmented area</source>
        <translation>Depigmentierte Fläche</translation>
    </message>
    <message>
        <source>95 % interval {interval}</source>
        <translation>95-%-Intervall {interval}</translation>
    </message>
    <message>
        <source>Regained pigment</source>
        <translation>Wiedergewonnenes Pigment</translation>
    </message>
    <message>
        <source>Newly lost pigment</source>
        <translation>Neu verlorenes Pigment</translation>
    </message>
    <message>
        <source>Repigmented since baseline</source>
        <translation>Repigmentiert seit der Basisaufnahme</translation>
    </message>
    <message>
        <source>Contrast to the skin beside</source>
        <translation>Kontrast zur Haut daneben</translation>
    </message>
    <message numerus="yes">
        <source>%n hair(s) counted</source>
        <translation>
            <numerusform>%n Haar gezählt</numerusform>
            <numerusform>%n Haare gezählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) by hand</source>
        <translation>
            <numerusform>%n Korrektur von Hand</numerusform>
            <numerusform>%n Korrekturen von Hand</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes since the baseline are told without them.</source>
        <translation>Änderungen seit der Basisaufnahme werden ohne sie angegeben.</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>Noch nicht gemessen.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>No number for this photo</source>
        <translation>Keine Zahl für dieses Foto</translation>
    </message>
    <message>
        <source>Draw a line of known length, or give the width of what the photo shows.</source>
        <translation>Zeichnen Sie eine Linie bekannter Länge, oder geben Sie die Breite dessen an, was das Foto zeigt.</translation>
    </message>
    <message>
        <source>State the scale</source>
        <translation>Maßstab angeben</translation>
    </message>
    <message>
        <source>If you recognise the place, mark three details on both photos, and measure again.</source>
        <translation>Wenn Sie die Stelle erkennen, markieren Sie drei Einzelheiten auf beiden Fotos und messen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Match by landmarks</source>
        <translation>Mit Landmarken zuordnen</translation>
    </message>
    <message>
        <source>What speaks for caution</source>
        <translation>Was zur Vorsicht mahnt</translation>
    </message>
    <message>
        <source>Scale of the series</source>
        <translation>Maßstab der Reihe</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>Outline of the baseline</source>
        <translation>Umriss der Basisaufnahme</translation>
    </message>
    <message>
        <source>Visit before</source>
        <translation>Voriger Besuch</translation>
    </message>
    <message>
        <source>Visit after</source>
        <translation>Nächster Besuch</translation>
    </message>
</context>
<context>
    <name>VisitTools</name>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Width of the brush</source>
        <translation>Breite des Pinsels</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>or a coin</source>
        <translation>oder eine Münze</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>or the width of what the photo shows</source>
        <translation>oder die Breite dessen, was das Foto zeigt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Import photos…</source>
        <translation>Fotos importieren…</translation>
    </message>
    <message>
        <source>New catalog…</source>
        <translation>Neuer Katalog…</translation>
    </message>
    <message>
        <source>Open catalog…</source>
        <translation>Katalog öffnen…</translation>
    </message>
    <message>
        <source>Recent catalogs</source>
        <translation>Zuletzt geöffnete Kataloge</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>Alles exportieren…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>Diese vergessen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undo: {}</source>
        <translation>Rückgängig: {}</translation>
    </message>
    <message>
        <source>Redo: {}</source>
        <translation>Wiederholen: {}</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>Normale Schrift</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Choose a site…</source>
        <translation>Stelle wählen…</translation>
    </message>
    <message>
        <source>Search commands…</source>
        <translation>Befehle suchen…</translation>
    </message>
    <message>
        <source>Measure this site again</source>
        <translation>Diese Stelle noch einmal messen</translation>
    </message>
    <message>
        <source>Check the catalog for damage</source>
        <translation>Katalog auf Schäden prüfen</translation>
    </message>
    <message>
        <source>How to photograph</source>
        <translation>So fotografieren Sie</translation>
    </message>
    <message>
        <source>What the numbers mean</source>
        <translation>Was die Zahlen bedeuten</translation>
    </message>
    <message>
        <source>What they do not mean</source>
        <translation>Was sie nicht bedeuten</translation>
    </message>
    <message>
        <source>About PigmentTrack</source>
        <translation>Über PigmentTrack</translation>
    </message>
</context>
<context>
    <name>advice</name>
    <message>
        <source>Lay the printed card beside the patch, or set the scale by two clicks or by a coin: the ruler above the photo (L).</source>
        <translation>Legen Sie die gedruckte Karte neben den Fleck, oder setzen Sie den Maßstab mit zwei Klicks oder einer Münze: das Lineal über dem Foto (L).</translation>
    </message>
    <message>
        <source>Draw the region around the patch: the outline above the photo (R).</source>
        <translation>Zeichnen Sie die Region um den Fleck: der Umriss über dem Foto (R).</translation>
    </message>
    <message>
        <source>Draw it on the baseline: the outline above the photo (R).</source>
        <translation>Zeichnen Sie ihn auf der Basisaufnahme: der Umriss über dem Foto (R).</translation>
    </message>
    <message>
        <source>Drop some on the window.</source>
        <translation>Ziehen Sie welche auf das Fenster.</translation>
    </message>
    <message>
        <source>Make one with New catalog, in the menu File.</source>
        <translation>Legen Sie einen an: Neuer Katalog im Menü Datei.</translation>
    </message>
    <message>
        <source>Draw it on the baseline.</source>
        <translation>Zeichnen Sie ihn auf der Basisaufnahme.</translation>
    </message>
</context>
<context>
    <name>canvas</name>
    <message>
        <source>Drag to move the photo, turn the wheel to zoom.</source>
        <translation>Ziehen verschiebt das Foto, das Mausrad vergrößert.</translation>
    </message>
    <message>
        <source>Click around the patch, loosely, with skin on all sides.</source>
        <translation>Klicken Sie locker um den Fleck herum, mit Haut auf allen Seiten.</translation>
    </message>
    <message>
        <source>Click the first point to close the outline, or press Enter.</source>
        <translation>Klicken Sie auf den ersten Punkt, um den Umriss zu schließen, oder drücken Sie die Eingabetaste.</translation>
    </message>
    <message>
        <source>Drag a point, click the line to set one, press Delete to take one away.</source>
        <translation>Ziehen Sie einen Punkt, klicken Sie auf die Linie, um einen zu setzen, Entf nimmt einen weg.</translation>
    </message>
    <message>
        <source>Brush over depigmented skin that was missed.</source>
        <translation>Streichen Sie über depigmentierte Haut, die übersehen wurde.</translation>
    </message>
    <message>
        <source>Brush over skin that was taken for patch.</source>
        <translation>Streichen Sie über Haut, die für einen Fleck gehalten wurde.</translation>
    </message>
    <message>
        <source>Brush over strokes to take them away.</source>
        <translation>Streichen Sie über Striche, um sie wegzunehmen.</translation>
    </message>
    <message>
        <source>Click one end of something whose length you know.</source>
        <translation>Klicken Sie auf ein Ende von etwas, dessen Länge Sie kennen.</translation>
    </message>
    <message>
        <source>Click the other end.</source>
        <translation>Klicken Sie auf das andere Ende.</translation>
    </message>
    <message>
        <source>Type the line&apos;s length in millimetres; drag its ends to correct it.</source>
        <translation>Geben Sie die Länge der Linie in Millimetern ein; ziehen Sie an den Enden, um sie zu berichtigen.</translation>
    </message>
    <message>
        <source>Click a mole, a scar or a crease on the baseline; three pairs are needed.</source>
        <translation>Klicken Sie auf der Basisaufnahme auf ein Muttermal, eine Narbe oder eine Falte; drei Paare sind nötig.</translation>
    </message>
    <message>
        <source>Now click the same detail on the visit.</source>
        <translation>Klicken Sie nun auf dieselbe Einzelheit beim Besuch.</translation>
    </message>
    <message>
        <source>Drag the line; hold Space to move the photo, turn the wheel to zoom.</source>
        <translation>Ziehen Sie die Linie; mit gedrückter Leertaste verschieben Sie das Foto, das Mausrad vergrößert.</translation>
    </message>
    <message>
        <source>Draw along a hair from root to tip, or click along it. Keys: arrows and Enter.</source>
        <translation>Fahren Sie ein Haar von der Wurzel zur Spitze nach, oder klicken Sie daran entlang. Tasten: Pfeile und Eingabe.</translation>
    </message>
    <message>
        <source>Click a hair that is none. Keys: comma and full stop choose, Delete.</source>
        <translation>Klicken Sie auf ein Haar, das keines ist. Tasten: Komma und Punkt wählen, Entf.</translation>
    </message>
    <message>
        <source>Click where one hair ends and another begins. Keys: comma, full stop, arrows, Enter.</source>
        <translation>Klicken Sie, wo ein Haar endet und ein anderes beginnt. Tasten: Komma, Punkt, Pfeile, Eingabe.</translation>
    </message>
    <message>
        <source>Click a part of a hair that was traced as two. Keys: comma, full stop, Enter.</source>
        <translation>Klicken Sie auf einen Teil eines Haars, das als zwei verfolgt wurde. Tasten: Komma, Punkt, Eingabe.</translation>
    </message>
    <message>
        <source>Click along the hair; Enter or a double click ends it, Escape drops it.</source>
        <translation>Klicken Sie am Haar entlang; Eingabetaste oder Doppelklick beendet es, Esc verwirft es.</translation>
    </message>
    <message>
        <source>Click the other part; Escape lets the first one go.</source>
        <translation>Klicken Sie auf den anderen Teil; Esc lässt den ersten los.</translation>
    </message>
    <message>
        <source>Measure again to try these pairs; more of them match more safely.</source>
        <translation>Messen Sie noch einmal, um diese Paare zu versuchen; mehr davon ordnen sicherer zu.</translation>
    </message>
</context>
<context>
    <name>capture</name>
    <message>
        <source>More even light: no flash, no shadow.</source>
        <translation>Gleichmäßigeres Licht: kein Blitz, kein Schatten.</translation>
    </message>
    <message>
        <source>Not sharp: hold still, tap to focus.</source>
        <translation>Nicht scharf: still halten, zum Scharfstellen tippen.</translation>
    </message>
    <message>
        <source>Good. Take the photo.</source>
        <translation>Gut. Nehmen Sie das Foto auf.</translation>
    </message>
    <message>
        <source>The place is not recognised yet: show what the ghost shows.</source>
        <translation>Die Stelle ist noch nicht erkannt: Zeigen Sie, was das durchscheinende Foto zeigt.</translation>
    </message>
    <message>
        <source>Move right, {} % of the picture.</source>
        <translation>Nach rechts, {} % des Bildes.</translation>
    </message>
    <message>
        <source>Move left, {} % of the picture.</source>
        <translation>Nach links, {} % des Bildes.</translation>
    </message>
    <message>
        <source>Move down, {} % of the picture.</source>
        <translation>Nach unten, {} % des Bildes.</translation>
    </message>
    <message>
        <source>Move up, {} % of the picture.</source>
        <translation>Nach oben, {} % des Bildes.</translation>
    </message>
    <message>
        <source>Come {} % nearer.</source>
        <translation>{} % näher heran.</translation>
    </message>
    <message>
        <source>Go {} % farther away.</source>
        <translation>{} % weiter weg.</translation>
    </message>
    <message>
        <source>Turn clockwise by {}°.</source>
        <translation>Um {}° im Uhrzeigersinn drehen.</translation>
    </message>
    <message>
        <source>Turn anticlockwise by {}°.</source>
        <translation>Um {}° gegen den Uhrzeigersinn drehen.</translation>
    </message>
    <message>
        <source>Look at the skin as in the first photo; now it is tilted by about {}°.</source>
        <translation>Blicken Sie wie beim ersten Foto auf die Haut; jetzt ist sie um etwa {}° gekippt.</translation>
    </message>
    <message>
        <source>The camera stopped: {}</source>
        <translation>Die Kamera hat angehalten: {}</translation>
    </message>
</context>
<context>
    <name>chart</name>
    <message>
        <source>Courses: drag an end to change its day</source>
        <translation>Einnahmen: ein Ende ziehen ändert seinen Tag</translation>
    </message>
    <message>
        <source>Symptoms, 0 to 10</source>
        <translation>Symptome, 0 bis 10</translation>
    </message>
    <message>
        <source>Sun and ultraviolet light</source>
        <translation>Sonne und ultraviolettes Licht</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Einnahmen</translation>
    </message>
    <message>
        <source>Laboratory values</source>
        <translation>Laborwerte</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Contrast of the patch</source>
        <translation>Kontrast des Flecks</translation>
    </message>
    <message>
        <source>Control site</source>
        <translation>Kontrollstelle</translation>
    </message>
    <message>
        <source>Symptoms</source>
        <translation>Symptome</translation>
    </message>
    <message>
        <source>too early to judge before</source>
        <translation>vorher ist es zu früh für ein Urteil</translation>
    </message>
    <message>
        <source>◂ too early to judge</source>
        <translation>◂ zu früh für ein Urteil</translation>
    </message>
    <message>
        <source>This photo gave no number.</source>
        <translation>Dieses Foto ergab keine Zahl.</translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message>
        <source>Of {read} pairs, you and the measurement said the same on {same}: {share} % (95 % interval {low} to {high} %).</source>
        <translation>Von {read} Paaren sagten Sie und die Messung bei {same} dasselbe: {share} % (95-%-Intervall {low} bis {high} %).</translation>
    </message>
    <message>
        <source>On {opposite} you said the opposite; on {unseen} you saw no difference where one was measured; on {noise} you saw one where none was measured beyond the noise of the series.</source>
        <translation>Bei {opposite} sagten Sie das Gegenteil; bei {unseen} sahen Sie keinen Unterschied, wo einer gemessen wurde; bei {noise} sahen Sie einen, wo jenseits des Rauschens der Reihe keiner gemessen wurde.</translation>
    </message>
    <message>
        <source>Giving one and the same answer every time would agree on up to {one}.</source>
        <translation>Immer dieselbe Antwort zu geben würde bei bis zu {one} übereinstimmen.</translation>
    </message>
    <message>
        <source>Pairs of one series share photos, so the true interval is wider than this. Where you and the measurement differ, this does not say who is right.</source>
        <translation>Paare einer Reihe teilen sich Fotos, daher ist das wahre Intervall breiter als dieses. Wo Sie und die Messung sich unterscheiden, sagt das nicht, wer recht hat.</translation>
    </message>
    <message>
        <source>Hairs where both photos look</source>
        <translation>Haare, wo beide Fotos hinsehen</translation>
    </message>
    <message>
        <source>Change: later minus earlier</source>
        <translation>Änderung: später minus früher</translation>
    </message>
    <message>
        <source>These two photos were not compared hair by hair, so no change can be told.</source>
        <translation>Diese beiden Fotos wurden nicht Haar für Haar verglichen, daher lässt sich keine Änderung angeben.</translation>
    </message>
    <message>
        <source>More than two photos of this series differ by anyway.</source>
        <translation>Mehr, als sich zwei Fotos dieser Reihe ohnehin unterscheiden.</translation>
    </message>
    <message>
        <source>No change beyond what two photos of this series differ by anyway.</source>
        <translation>Keine Änderung über das hinaus, was sich zwei Fotos dieser Reihe ohnehin unterscheiden.</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>From the front</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>Hold the phone parallel to the skin, a forearm&apos;s length away. From the side, areas look smaller than they are.</source>
        <translation>Halten Sie das Telefon parallel zur Haut, eine Unterarmlänge entfernt. Von der Seite sehen Flächen kleiner aus, als sie sind.</translation>
    </message>
    <message>
        <source>In even daylight</source>
        <translation>Bei gleichmäßigem Tageslicht</translation>
    </message>
    <message>
        <source>Near a window, without direct sun, flash off. Turn so that neither you nor the phone casts a shadow.</source>
        <translation>Am Fenster, ohne direkte Sonne, Blitz aus. Drehen Sie sich so, dass weder Sie noch das Telefon einen Schatten werfen.</translation>
    </message>
    <message>
        <source>With the card beside the patch</source>
        <translation>Mit der Karte neben dem Fleck</translation>
    </message>
    <message>
        <source>Print the card (pigmenttrack card), lay it flat beside the patch. With it areas are told in cm², without it in percent of the region.</source>
        <translation>Drucken Sie die Karte (pigmenttrack card) und legen Sie sie flach neben den Fleck. Mit ihr werden Flächen in cm² angegeben, ohne sie in Prozent der Region.</translation>
    </message>
    <message>
        <source>Sharp and close</source>
        <translation>Scharf und nah</translation>
    </message>
    <message>
        <source>Tap the skin on the screen to focus and rest your elbow. The patch should fill a third of the picture, with a hand&apos;s breadth of skin around it.</source>
        <translation>Tippen Sie zum Scharfstellen auf die Haut im Bild und stützen Sie den Ellbogen auf. Der Fleck sollte ein Drittel des Bildes füllen, mit einer Handbreit Haut darum herum.</translation>
    </message>
    <message>
        <source>The same place each time</source>
        <translation>Jedes Mal dieselbe Stelle</translation>
    </message>
    <message>
        <source>The same posture, the same distance, every four weeks. Two or three photos a day make the measurement steadier: they count as one visit.</source>
        <translation>Dieselbe Haltung, derselbe Abstand, alle vier Wochen. Zwei oder drei Fotos an einem Tag machen die Messung ruhiger: Sie zählen als ein Besuch.</translation>
    </message>
    <message>
        <source>One kind of light in a series</source>
        <translation>Eine Art Licht je Reihe</translation>
    </message>
    <message>
        <source>Wood&apos;s lamp, polarised light and a dermatoscope are fine, each as a site of its own. Cream, sunscreen and make-up come off first.</source>
        <translation>Wood-Lampe, polarisiertes Licht und ein Dermatoskop sind in Ordnung, jedes als eigene Stelle. Creme, Sonnenschutz und Schminke kommen vorher herunter.</translation>
    </message>
    <message>
        <source>Area, and its interval</source>
        <translation>Fläche und ihr Intervall</translation>
    </message>
    <message>
        <source>Depigmented area in cm², or in percent of the region without a scale. The two numbers beside it are the 95 % interval: scale, border and registration together.</source>
        <translation>Depigmentierte Fläche in cm², ohne Maßstab in Prozent der Region. Die zwei Zahlen daneben sind das 95-%-Intervall: Maßstab, Rand und Überlagerung zusammen.</translation>
    </message>
    <message>
        <source>Gain and loss</source>
        <translation>Gewinn und Verlust</translation>
    </message>
    <message>
        <source>Pigment regained and newly lost since the baseline, counted apart: a patch may fill in the middle and spread at its edge. Net is gain minus loss.</source>
        <translation>Seit der Basisaufnahme wiedergewonnenes und neu verlorenes Pigment, getrennt gezählt: Ein Fleck kann sich in der Mitte füllen und am Rand ausbreiten. Netto ist Gewinn minus Verlust.</translation>
    </message>
    <message>
        <source>Noise band</source>
        <translation>Rauschband</translation>
    </message>
    <message>
        <source>What a series shows when nothing changes: light, posture, camera, skin. A change counts only where it leaves this band.</source>
        <translation>Was eine Reihe zeigt, wenn sich nichts ändert: Licht, Haltung, Kamera, Haut. Eine Änderung zählt nur, wo sie dieses Band verlässt.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Beyond noise, within noise, or not enough data. A verdict needs six visits over more than a month; until then two photos are compared with each other only.</source>
        <translation>Jenseits des Rauschens, innerhalb des Rauschens oder zu wenig Daten. Ein Urteil braucht sechs Besuche über mehr als einen Monat; bis dahin werden nur zwei Fotos miteinander verglichen.</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Zweifel</translation>
    </message>
    <message>
        <source>A flag is a doubt about one photo, in a sentence with what to do about it. A photo that cannot be measured has no number at all.</source>
        <translation>Zu einem Foto gibt es Zweifel, jeder in einem Satz und mit dem, was zu tun ist. Ein Foto, das nicht gemessen werden kann, hat gar keine Zahl.</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>How much paler the patch is than the skin beside it, in units of the melanin index. Comparing within one photo takes light and tan out.</source>
        <translation>Wie viel heller der Fleck ist als die Haut daneben, in Einheiten des Melaninindex. Der Vergleich innerhalb eines Fotos nimmt Licht und Bräune heraus.</translation>
    </message>
    <message>
        <source>No diagnosis</source>
        <translation>Keine Diagnose</translation>
    </message>
    <message>
        <source>The program does not know what a pale patch is. It measures what was outlined. What it is, a dermatologist says.</source>
        <translation>Das Programm weiß nicht, was ein heller Fleck ist. Es misst, was umrissen wurde. Was es ist, sagt die Dermatologie.</translation>
    </message>
    <message>
        <source>No cause</source>
        <translation>Keine Ursache</translation>
    </message>
    <message>
        <source>What was taken and what changed stand beside each other on one axis. That one came after the other does not say why.</source>
        <translation>Was eingenommen wurde und was sich geändert hat, steht nebeneinander auf einer Achse. Dass eines nach dem anderen kam, sagt nicht, warum.</translation>
    </message>
    <message>
        <source>No advice on therapy</source>
        <translation>Kein Rat zur Therapie</translation>
    </message>
    <message>
        <source>Templates and reference lines are forms to fill in and lines that somebody published. None of them is meant for you in particular.</source>
        <translation>Vorlagen und Referenzlinien sind Formulare zum Ausfüllen und veröffentlichte Grenzen. Keine davon ist für Sie im Besonderen gemeint.</translation>
    </message>
    <message>
        <source>Not the whole body</source>
        <translation>Nicht der ganze Körper</translation>
    </message>
    <message>
        <source>A number speaks of one site. Sites chosen for looking worst tend to look better later, whatever is done. Photograph a site that nobody treats, too.</source>
        <translation>Eine Zahl spricht von einer Stelle. Stellen, die gewählt wurden, als sie am schlimmsten aussahen, sehen später meist besser aus, was auch immer getan wird. Fotografieren Sie auch eine Stelle, die niemand behandelt.</translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message>
        <source>Course</source>
        <translation>Einnahme</translation>
    </message>
    <message>
        <source>Lab value</source>
        <translation>Laborwert</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Symptom</source>
        <translation>Symptom</translation>
    </message>
    <message>
        <source>Sun, light</source>
        <translation>Sonne, Licht</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
</context>
<context>
    <name>measuring</name>
    <message>
        <source>Measuring {}</source>
        <translation>{} wird gemessen</translation>
    </message>
    <message>
        <source>Measured: {}.</source>
        <translation>Gemessen: {}.</translation>
    </message>
</context>
<context>
    <name>own</name>
    <message>
        <source>{folder} cannot be made: {why}.</source>
        <translation>{folder} lässt sich nicht anlegen: {why}.</translation>
    </message>
    <message>
        <source>Your photos go into a catalog of their own, apart from the samples: {path}</source>
        <translation>Ihre Fotos kommen in einen eigenen Katalog, getrennt von den Beispielen: {path}</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besuch</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Tagebuch</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>shown</name>
    <message>
        <source>interval not known</source>
        <translation>Intervall nicht bekannt</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
</context>
<context>
    <name>visit</name>
    <message>
        <source>The card: {value} ± {sd} mm per pixel</source>
        <translation>Die Karte: {value} ± {sd} mm je Pixel</translation>
    </message>
    <message>
        <source>A coin: {value} ± {sd} mm per pixel</source>
        <translation>Eine Münze: {value} ± {sd} mm je Pixel</translation>
    </message>
    <message>
        <source>A ruler: {value} ± {sd} mm per pixel</source>
        <translation>Ein Lineal: {value} ± {sd} mm je Pixel</translation>
    </message>
    <message>
        <source>Stated: {value} ± {sd} mm per pixel</source>
        <translation>Angegeben: {value} ± {sd} mm je Pixel</translation>
    </message>
    <message>
        <source>Width of the field: {value} ± {sd} mm per pixel</source>
        <translation>Breite des Felds: {value} ± {sd} mm je Pixel</translation>
    </message>
    <message>
        <source>A scale bar: {value} ± {sd} mm per pixel</source>
        <translation>Ein Maßbalken: {value} ± {sd} mm je Pixel</translation>
    </message>
    <message>
        <source>A graticule: {value} ± {sd} mm per pixel</source>
        <translation>Ein Okularmaßstab: {value} ± {sd} mm je Pixel</translation>
    </message>
    <message>
        <source>Two clicks: {value} ± {sd} mm per pixel</source>
        <translation>Zwei Klicks: {value} ± {sd} mm je Pixel</translation>
    </message>
    <message>
        <source>{value} ± {sd} mm per pixel</source>
        <translation>{value} ± {sd} mm je Pixel</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Umsehen</translation>
    </message>
    <message>
        <source>Region of interest</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>This is patch</source>
        <translation>Das ist Fleck</translation>
    </message>
    <message>
        <source>This is skin</source>
        <translation>Das ist Haut</translation>
    </message>
    <message>
        <source>Erase strokes</source>
        <translation>Striche löschen</translation>
    </message>
    <message>
        <source>Scale by two clicks</source>
        <translation>Maßstab mit zwei Klicks</translation>
    </message>
    <message>
        <source>Match by landmarks</source>
        <translation>Mit Landmarken zuordnen</translation>
    </message>
    <message>
        <source>Add a hair</source>
        <translation>Haar hinzufügen</translation>
    </message>
    <message>
        <source>Delete a hair</source>
        <translation>Haar löschen</translation>
    </message>
    <message>
        <source>Split a hair</source>
        <translation>Haar teilen</translation>
    </message>
    <message>
        <source>Join two hairs</source>
        <translation>Zwei Haare verbinden</translation>
    </message>
    <message>
        <source>Measure again to bring the numbers up to date.</source>
        <translation>Messen Sie noch einmal, um die Zahlen auf den neuesten Stand zu bringen.</translation>
    </message>
    <message>
        <source>The region was changed.</source>
        <translation>Die Region wurde geändert.</translation>
    </message>
    <message>
        <source>The stroke was kept.</source>
        <translation>Der Strich wurde behalten.</translation>
    </message>
    <message>
        <source>Strokes were erased.</source>
        <translation>Striche wurden gelöscht.</translation>
    </message>
    <message>
        <source>The scale was changed.</source>
        <translation>Der Maßstab wurde geändert.</translation>
    </message>
    <message>
        <source>The coin was changed.</source>
        <translation>Die Münze wurde geändert.</translation>
    </message>
    <message>
        <source>The landmarks were changed.</source>
        <translation>Die Landmarken wurden geändert.</translation>
    </message>
    <message>
        <source>The width of the field was changed.</source>
        <translation>Die Breite des Felds wurde geändert.</translation>
    </message>
    <message>
        <source>A hair was added.</source>
        <translation>Ein Haar wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>A hair was deleted.</source>
        <translation>Ein Haar wurde gelöscht.</translation>
    </message>
    <message>
        <source>A hair was split in two.</source>
        <translation>Ein Haar wurde geteilt.</translation>
    </message>
    <message>
        <source>Two hairs were joined.</source>
        <translation>Zwei Haare wurden verbunden.</translation>
    </message>
    <message>
        <source>The hairs are as they were traced.</source>
        <translation>Die Haare sind wieder wie verfolgt.</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>zurückgewiesen</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Basisaufnahme</translation>
    </message>
    <message>
        <source>measured with doubts</source>
        <translation>mit Zweifeln gemessen</translation>
    </message>
</context>
</TS>
