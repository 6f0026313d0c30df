<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>flags and fixed words</name>
    <message>
        <source>The photo is blurred.</source>
        <translation>Das Foto ist unscharf.</translation>
    </message>
    <message>
        <source>Rest the phone on something, tap the skin on the screen to focus, take it again.</source>
        <translation>Stützen Sie das Telefon auf, tippen Sie zum Scharfstellen auf die Haut, nehmen Sie es noch einmal auf.</translation>
    </message>
    <message>
        <source>Parts of the skin are burnt out to white; no colour can be read there.</source>
        <translation>Teile der Haut sind zu Weiß überstrahlt; dort ist keine Farbe abzulesen.</translation>
    </message>
    <message>
        <source>Turn the flash off, move out of direct sun, or lower the exposure.</source>
        <translation>Blitz aus, aus der direkten Sonne gehen oder kürzer belichten.</translation>
    </message>
    <message>
        <source>Shiny spots hide the skin.</source>
        <translation>Glanzstellen verdecken die Haut.</translation>
    </message>
    <message>
        <source>Use soft light from the side, and wipe off cream.</source>
        <translation>Weiches Licht von der Seite; Creme abwischen.</translation>
    </message>
    <message>
        <source>The photo is very dark.</source>
        <translation>Das Foto ist sehr dunkel.</translation>
    </message>
    <message>
        <source>Take it near a window in daylight, without direct sun.</source>
        <translation>Bei Tageslicht am Fenster aufnehmen, ohne direkte Sonne.</translation>
    </message>
    <message>
        <source>The photo has no colour; the pigment contrast is taken from its brightness alone.</source>
        <translation>Das Foto hat keine Farbe; der Pigmentkontrast stammt nur aus der Helligkeit.</translation>
    </message>
    <message>
        <source>Take a colour photo.</source>
        <translation>Nehmen Sie ein Farbfoto auf.</translation>
    </message>
    <message>
        <source>The patch covers few pixels.</source>
        <translation>Der Fleck bedeckt wenige Pixel.</translation>
    </message>
    <message>
        <source>Come closer, or use the camera's full resolution.</source>
        <translation>Gehen Sie näher heran oder nutzen Sie die volle Auflösung der Kamera.</translation>
    </message>
    <message>
        <source>The camera looked at the skin from the side.</source>
        <translation>Die Kamera blickte von der Seite auf die Haut.</translation>
    </message>
    <message>
        <source>Hold the phone parallel to the skin.</source>
        <translation>Halten Sie das Telefon parallel zur Haut.</translation>
    </message>
    <message>
        <source>A shadow edge crosses the skin.</source>
        <translation>Ein Schattenrand läuft über die Haut.</translation>
    </message>
    <message>
        <source>Turn so that neither you nor the phone casts a shadow.</source>
        <translation>Drehen Sie sich so, dass weder Sie noch das Telefon einen Schatten werfen.</translation>
    </message>
    <message>
        <source>The picture has transparent parts; they were laid on white.</source>
        <translation>Das Bild hat durchsichtige Teile; sie wurden auf Weiß gelegt.</translation>
    </message>
    <message>
        <source>Use the photo as it came from the camera.</source>
        <translation>Verwenden Sie das Foto, wie es aus der Kamera kam.</translation>
    </message>
    <message>
        <source>The picture has a reduced palette of colours.</source>
        <translation>Das Bild hat eine verringerte Farbpalette.</translation>
    </message>
    <message>
        <source>The file holds several pictures; the first was used.</source>
        <translation>Die Datei enthält mehrere Bilder; das erste wurde verwendet.</translation>
    </message>
    <message>
        <source>Save the one you mean as a file of its own.</source>
        <translation>Speichern Sie das gemeinte als eigene Datei.</translation>
    </message>
    <message>
        <source>The file is damaged; parts of the picture may be wrong.</source>
        <translation>Die Datei ist beschädigt; Teile des Bildes können falsch sein.</translation>
    </message>
    <message>
        <source>Copy the file again from the camera.</source>
        <translation>Kopieren Sie die Datei noch einmal von der Kamera.</translation>
    </message>
    <message>
        <source>The camera changed the tones from place to place (HDR or portrait mode).</source>
        <translation>Die Kamera hat die Töne örtlich verändert (HDR oder Porträtmodus).</translation>
    </message>
    <message>
        <source>Turn HDR and portrait mode off.</source>
        <translation>Schalten Sie HDR und Porträtmodus aus.</translation>
    </message>
    <message>
        <source>The light differs in kind from the baseline's (Wood's lamp, polarised, another lamp).</source>
        <translation>Das Licht ist von anderer Art als bei der Basisaufnahme (Wood-Lampe, polarisiert, andere Lampe).</translation>
    </message>
    <message>
        <source>Keep one kind of light within a series.</source>
        <translation>Bleiben Sie in einer Reihe bei einer Art Licht.</translation>
    </message>
    <message>
        <source>The camera's clock seems wrong.</source>
        <translation>Die Uhr der Kamera scheint falsch zu gehen.</translation>
    </message>
    <message>
        <source>Set the date in a visits.csv beside the photos.</source>
        <translation>Setzen Sie das Datum in einer visits.csv neben den Fotos.</translation>
    </message>
    <message>
        <source>The date was read from the file name.</source>
        <translation>Das Datum wurde aus dem Dateinamen gelesen.</translation>
    </message>
    <message>
        <source>Another photo shows the very same picture under another date or encoding.</source>
        <translation>Ein anderes Foto zeigt genau dasselbe Bild unter anderem Datum oder in anderer Kodierung.</translation>
    </message>
    <message>
        <source>Remove one of the two, or set its true date in a visits.csv.</source>
        <translation>Entfernen Sie eines der beiden oder setzen Sie sein wahres Datum in einer visits.csv.</translation>
    </message>
    <message>
        <source>Nothing of known size is in view: areas are shares of the region, not cm².</source>
        <translation>Nichts von bekannter Größe ist im Bild: Flächen sind Anteile der Region, nicht cm².</translation>
    </message>
    <message>
        <source>Lay the printed card beside the patch, or give --scale or --coin.</source>
        <translation>Legen Sie die gedruckte Karte neben den Fleck oder geben Sie --scale oder --coin an.</translation>
    </message>
    <message>
        <source>The scale is known only roughly.</source>
        <translation>Der Maßstab ist nur ungefähr bekannt.</translation>
    </message>
    <message>
        <source>Lay the printed card flat beside the patch.</source>
        <translation>Legen Sie die gedruckte Karte flach neben den Fleck.</translation>
    </message>
    <message>
        <source>No colour card is in view: colours are comparable within this photo only.</source>
        <translation>Keine Farbkarte ist im Bild: Farben sind nur innerhalb dieses Fotos vergleichbar.</translation>
    </message>
    <message>
        <source>The program chose the region by itself.</source>
        <translation>Das Programm hat die Region selbst gewählt.</translation>
    </message>
    <message>
        <source>Draw the region around the patch and give it with --roi.</source>
        <translation>Zeichnen Sie die Region um den Fleck und geben Sie sie mit --roi an.</translation>
    </message>
    <message>
        <source>A part of the region is out of the picture.</source>
        <translation>Ein Teil der Region liegt außerhalb des Bildes.</translation>
    </message>
    <message>
        <source>Keep the whole patch and a hand's breadth of skin in view.</source>
        <translation>Behalten Sie den ganzen Fleck und eine Handbreit Haut im Bild.</translation>
    </message>
    <message>
        <source>The skin curves away from the camera: areas near the edge are too small.</source>
        <translation>Die Haut krümmt sich von der Kamera weg: Flächen am Rand sind zu klein.</translation>
    </message>
    <message>
        <source>Take the patch frontally, and compare only photos from the same side.</source>
        <translation>Nehmen Sie den Fleck von vorn auf und vergleichen Sie nur Fotos von derselben Seite.</translation>
    </message>
    <message>
        <source>A part of the region could not be matched to the baseline.</source>
        <translation>Ein Teil der Region konnte der Basisaufnahme nicht zugeordnet werden.</translation>
    </message>
    <message>
        <source>Take the photo from the same place and distance as the baseline.</source>
        <translation>Nehmen Sie das Foto von demselben Ort und Abstand auf wie die Basisaufnahme.</translation>
    </message>
    <message>
        <source>The patch hardly differs from the skin beside it.</source>
        <translation>Der Fleck unterscheidet sich kaum von der Haut daneben.</translation>
    </message>
    <message>
        <source>Use even daylight; on fair skin a Wood's lamp photo shows more.</source>
        <translation>Nutzen Sie gleichmäßiges Tageslicht; auf heller Haut zeigt ein Foto mit Wood-Lampe mehr.</translation>
    </message>
    <message>
        <source>No depigmented skin was found in the region.</source>
        <translation>In der Region wurde keine depigmentierte Haut gefunden.</translation>
    </message>
    <message>
        <source>The file's colour profile is broken and was ignored; its colours were read as sRGB.</source>
        <translation>Das Farbprofil der Datei ist fehlerhaft und wurde übergangen; die Farben wurden als sRGB gelesen.</translation>
    </message>
    <message>
        <source>The hairs do not lie as on the baseline: no change is told from this photo.</source>
        <translation>Die Haare liegen nicht wie auf der Basisaufnahme: Aus diesem Foto wird keine Änderung angegeben.</translation>
    </message>
    <message>
        <source>Aim at the same field as on the baseline, at the same distance.</source>
        <translation>Zielen Sie auf dasselbe Feld wie bei der Basisaufnahme, mit demselben Abstand.</translation>
    </message>
    <message>
        <source>The photo is too coarse for diameters (more than 15 µm a pixel).</source>
        <translation>Das Foto ist zu grob für Durchmesser (mehr als 15 µm je Pixel).</translation>
    </message>
    <message>
        <source>Take the close-up with more magnification.</source>
        <translation>Nehmen Sie die Nahaufnahme mit stärkerer Vergrößerung auf.</translation>
    </message>
    <message>
        <source>Hair and scalp are close in colour and hard to tell apart.</source>
        <translation>Haar und Kopfhaut sind in der Farbe ähnlich und schwer zu unterscheiden.</translation>
    </message>
    <message>
        <source>Use even light from both sides of the part; against fair scalp, wet blond hair is darker.</source>
        <translation>Gleichmäßiges Licht von beiden Seiten des Scheitels; gegen helle Kopfhaut ist nasses blondes Haar dunkler.</translation>
    </message>
    <message>
        <source>The program chose the region of scalp by itself.</source>
        <translation>Das Programm hat die Region der Kopfhaut selbst gewählt.</translation>
    </message>
    <message>
        <source>Draw it on the baseline and give it with --roi.</source>
        <translation>Zeichnen Sie sie auf der Basisaufnahme und geben Sie sie mit --roi an.</translation>
    </message>
    <message>
        <source>Traced hairs were corrected by hand; changes since other photos rest on those traced.</source>
        <translation>Verfolgte Haare wurden von Hand berichtigt; Änderungen gegenüber anderen Fotos beruhen auf den verfolgten.</translation>
    </message>
    <message>
        <source>The patch reaches the edge of the drawn region; what lies beyond is not measured.</source>
        <translation>Der Fleck reicht bis an den Rand der gezeichneten Region; was jenseits liegt, wird nicht gemessen.</translation>
    </message>
    <message>
        <source>Draw the region larger, with a finger's breadth of skin around the patch.</source>
        <translation>Zeichnen Sie die Region größer, mit einer Fingerbreit Haut um den Fleck.</translation>
    </message>
    <message>
        <source>oral</source>
        <translation>oral</translation>
    </message>
    <message>
        <source>sublingual</source>
        <translation>sublingual</translation>
    </message>
    <message>
        <source>intramuscular</source>
        <translation>intramuskulär</translation>
    </message>
    <message>
        <source>subcutaneous</source>
        <translation>subkutan</translation>
    </message>
    <message>
        <source>intravenous</source>
        <translation>intravenös</translation>
    </message>
    <message>
        <source>nasal</source>
        <translation>nasal</translation>
    </message>
    <message>
        <source>topical</source>
        <translation>äußerlich</translation>
    </message>
    <message>
        <source>light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>haircut</source>
        <translation>Haarschnitt</translation>
    </message>
    <message>
        <source>transplant</source>
        <translation>Transplantation</translation>
    </message>
    <message>
        <source>sunburn</source>
        <translation>Sonnenbrand</translation>
    </message>
    <message>
        <source>illness</source>
        <translation>Krankheit</translation>
    </message>
    <message>
        <source>surgery</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>washout</source>
        <translation>Auswaschphase</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anderes</translation>
    </message>
    <message>
        <source>sun</source>
        <translation>Sonne</translation>
    </message>
    <message>
        <source>narrow-band UVB</source>
        <translation>Schmalband-UVB</translation>
    </message>
    <message>
        <source>excimer</source>
        <translation>Excimer</translation>
    </message>
    <message>
        <source>PUVA</source>
        <translation>PUVA</translation>
    </message>
    <message>
        <source>tanning bed</source>
        <translation>Solarium</translation>
    </message>
    <message>
        <source>fatigue</source>
        <translation>Müdigkeit</translation>
    </message>
    <message>
        <source>tingling or numbness</source>
        <translation>Kribbeln oder Taubheit</translation>
    </message>
    <message>
        <source>breathlessness</source>
        <translation>Atemnot</translation>
    </message>
    <message>
        <source>pale skin</source>
        <translation>blasse Haut</translation>
    </message>
    <message>
        <source>hair shedding</source>
        <translation>Haarausfall</translation>
    </message>
    <message>
        <source>dry or breaking hair</source>
        <translation>trockenes oder brechendes Haar</translation>
    </message>
    <message>
        <source>poor appetite</source>
        <translation>wenig Appetit</translation>
    </message>
    <message>
        <source>burning feet</source>
        <translation>brennende Füße</translation>
    </message>
    <message>
        <source>itch</source>
        <translation>Juckreiz</translation>
    </message>
    <message>
        <source>sleeplessness</source>
        <translation>Schlaflosigkeit</translation>
    </message>
    <message>
        <source>proton-pump inhibitor or H2 blocker</source>
        <translation>Protonenpumpenhemmer oder H2-Blocker</translation>
    </message>
    <message>
        <source>metformin</source>
        <translation>Metformin</translation>
    </message>
    <message>
        <source>gastritis</source>
        <translation>Gastritis</translation>
    </message>
    <message>
        <source>coeliac disease</source>
        <translation>Zöliakie</translation>
    </message>
    <message>
        <source>Crohn's disease</source>
        <translation>Morbus Crohn</translation>
    </message>
    <message>
        <source>vegan diet</source>
        <translation>vegane Ernährung</translation>
    </message>
    <message>
        <source>age over 60</source>
        <translation>Alter über 60</translation>
    </message>
    <message>
        <source>stomach or bowel surgery</source>
        <translation>Magen- oder Darmoperation</translation>
    </message>
    <message>
        <source>labs</source>
        <translation>Laborwerte</translation>
    </message>
    <message>
        <source>doses</source>
        <translation>Einnahmen</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>symptoms</source>
        <translation>Symptome</translation>
    </message>
    <message>
        <source>Vitamin B12</source>
        <translation>Vitamin B12</translation>
    </message>
    <message>
        <source>Holotranscobalamin</source>
        <translation>Holotranscobalamin</translation>
    </message>
    <message>
        <source>Methylmalonic acid</source>
        <translation>Methylmalonsäure</translation>
    </message>
    <message>
        <source>Homocysteine</source>
        <translation>Homocystein</translation>
    </message>
    <message>
        <source>Folate</source>
        <translation>Folat</translation>
    </message>
    <message>
        <source>25-OH vitamin D</source>
        <translation>25-OH-Vitamin D</translation>
    </message>
    <message>
        <source>Ferritin</source>
        <translation>Ferritin</translation>
    </message>
    <message>
        <source>Zinc</source>
        <translation>Zink</translation>
    </message>
    <message>
        <source>Haemoglobin</source>
        <translation>Hämoglobin</translation>
    </message>
    <message>
        <source>Mean corpuscular volume</source>
        <translation>Mittleres Erythrozytenvolumen</translation>
    </message>
    <message>
        <source>vitiligo support</source>
        <translation>Vitiligo, begleitend</translation>
    </message>
    <message>
        <source>B12 oral daily</source>
        <translation>B12 oral täglich</translation>
    </message>
    <message>
        <source>B12 IM weekly</source>
        <translation>B12 i.m. wöchentlich</translation>
    </message>
    <message>
        <source>B12 maintenance</source>
        <translation>B12 Erhaltung</translation>
    </message>
    <message>
        <source>% of the region</source>
        <translation>% der Region</translation>
    </message>
    <message>
        <source>melanin index</source>
        <translation>Melaninindex</translation>
    </message>
    <message>
        <source>Depigmented area</source>
        <translation>Depigmentierte Fläche</translation>
    </message>
    <message>
        <source>Contrast to the skin beside it</source>
        <translation>Kontrast zur Haut daneben</translation>
    </message>
    <message>
        <source>beyond noise</source>
        <translation>jenseits des Rauschens</translation>
    </message>
    <message>
        <source>within noise</source>
        <translation>innerhalb des Rauschens</translation>
    </message>
    <message>
        <source>not enough data</source>
        <translation>zu wenig Daten</translation>
    </message>
</context>
<context>
    <name>values</name>
    <message>
        <source>{number} to {number2}</source>
        <translation>{number} bis {number2}</translation>
    </message>
    <message>
        <source>{number} {words}</source>
        <translation>{number} {words}</translation>
    </message>
    <message>
        <source>{number} to {number2} {words}</source>
        <translation>{number} bis {number2} {words}</translation>
    </message>
    <message>
        <source>{date} to {date2}</source>
        <translation>{date} bis {date2}</translation>
    </message>
    <message>
        <source>{date} – {date2}</source>
        <translation>{date} – {date2}</translation>
    </message>
    <message>
        <source>{date} to …</source>
        <translation>seit {date}</translation>
    </message>
    <message>
        <source>of the region</source>
        <translation>der Region</translation>
    </message>
    <message>
        <source>of the baseline</source>
        <translation>der Basisaufnahme</translation>
    </message>
    <message>
        <source>of the region's</source>
        <translation>der Breite der Region</translation>
    </message>
    <message>
        <source>% of the baseline</source>
        <translation>% der Basisaufnahme</translation>
    </message>
    <message>
        <source>% of the region's</source>
        <translation>% der Breite der Region</translation>
    </message>
    <message>
        <source>{number} % of the region</source>
        <translation>{number} % der Region</translation>
    </message>
    <message>
        <source>{number} to {number2} % of the region</source>
        <translation>{number} bis {number2} % der Region</translation>
    </message>
    <message>
        <source>of the region, 95 % interval {words}</source>
        <translation>der Region, 95-%-Intervall {words}</translation>
    </message>
    <message>
        <source>hairs/cm²</source>
        <translation>Haare/cm²</translation>
    </message>
    <message>
        <source>units/cm²</source>
        <translation>Einheiten/cm²</translation>
    </message>
    <message>
        <source>mm/day</source>
        <translation>mm/Tag</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>{number} points</source>
        <translation>{number} Punkte</translation>
    </message>
    <message>
        <source>{number} to {number2} points</source>
        <translation>{number} bis {number2} Punkte</translation>
    </message>
    <message>
        <source>{number} hairs/cm²</source>
        <translation>{number} Haare/cm²</translation>
    </message>
    <message>
        <source>{number} to {number2} hairs/cm²</source>
        <translation>{number} bis {number2} Haare/cm²</translation>
    </message>
    <message>
        <source>{number} units/cm²</source>
        <translation>{number} Einheiten/cm²</translation>
    </message>
    <message>
        <source>{number} to {number2} units/cm²</source>
        <translation>{number} bis {number2} Einheiten/cm²</translation>
    </message>
    <message>
        <source>{number} mm/day</source>
        <translation>{number} mm/Tag</translation>
    </message>
    <message>
        <source>{number} to {number2} mm/day</source>
        <translation>{number} bis {number2} mm/Tag</translation>
    </message>
    <message>
        <source>{number} of {number2}</source>
        <translation>{number} von {number2}</translation>
    </message>
    <message>
        <source>{number} mo</source>
        <translation>{number} Mon.</translation>
    </message>
    <message>
        <source>{number} day</source>
        <translation>{number} Tag</translation>
    </message>
    <message>
        <source>{number} days</source>
        <translation>{number} Tage</translation>
    </message>
    <message>
        <source>{number} photo</source>
        <translation>{number} Foto</translation>
    </message>
    <message>
        <source>{number} photos</source>
        <translation>{number} Fotos</translation>
    </message>
    <message>
        <source>{number} months</source>
        <translation>{number} Monate</translation>
    </message>
    <message>
        <source>{words} ({number} to {number2})</source>
        <translation>{words} ({number} bis {number2})</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>kein Datum</translation>
    </message>
    <message>
        <source>the baseline</source>
        <translation>die Basisaufnahme</translation>
    </message>
</context>
<context>
    <name>verdicts</name>
    <message>
        <source>Over {number} visit in {number2} months: {words}</source>
        <translation>Über {number} Besuch in {number2} Monaten: {words}</translation>
    </message>
    <message>
        <source>Over {number} visits in {number2} months: {words}</source>
        <translation>Über {number} Besuche in {number2} Monaten: {words}</translation>
    </message>
    <message>
        <source>over {number} visit in {number2} months: {words}</source>
        <translation>über {number} Besuch in {number2} Monaten: {words}</translation>
    </message>
    <message>
        <source>over {number} visits in {number2} months: {words}</source>
        <translation>über {number} Besuche in {number2} Monaten: {words}</translation>
    </message>
    <message>
        <source>{words} over {number} visit in {number2} months: {words2}</source>
        <translation>{words} über {number} Besuch in {number2} Monaten: {words2}</translation>
    </message>
    <message>
        <source>{words} over {number} visits in {number2} months: {words2}</source>
        <translation>{words} über {number} Besuche in {number2} Monaten: {words2}</translation>
    </message>
    <message>
        <source>During {name} ({name2}), {number} visit: {words}</source>
        <translation>Während {name} ({name2}), {number} Besuch: {words}</translation>
    </message>
    <message>
        <source>During {name} ({name2}), {number} visits: {words}</source>
        <translation>Während {name} ({name2}), {number} Besuche: {words}</translation>
    </message>
    <message>
        <source>beyond noise.</source>
        <translation>jenseits des Rauschens.</translation>
    </message>
    <message>
        <source>within noise.</source>
        <translation>innerhalb des Rauschens.</translation>
    </message>
    <message>
        <source>not enough data.</source>
        <translation>zu wenig Daten.</translation>
    </message>
    <message>
        <source>{words}, {words2} (interval {words3}).</source>
        <translation>{words}, {words2} (Intervall {words3}).</translation>
    </message>
    <message>
        <source>{words}, {words2} (interval {words3})</source>
        <translation>{words}, {words2} (Intervall {words3})</translation>
    </message>
    <message>
        <source>{words} (interval {words2})</source>
        <translation>{words} (Intervall {words2})</translation>
    </message>
    <message>
        <source>{words}, {words2} (95 % interval {words3}).</source>
        <translation>{words}, {words2} (95-%-Intervall {words3}).</translation>
    </message>
    <message>
        <source>{words}, {words2} (95 % interval {words3})</source>
        <translation>{words}, {words2} (95-%-Intervall {words3})</translation>
    </message>
    <message>
        <source>beyond noise, {words}.</source>
        <translation>jenseits des Rauschens, {words}.</translation>
    </message>
    <message>
        <source>within noise, {words}.</source>
        <translation>innerhalb des Rauschens, {words}.</translation>
    </message>
    <message>
        <source>not enough data, {words}.</source>
        <translation>zu wenig Daten, {words}.</translation>
    </message>
    <message>
        <source>95 % interval {words}</source>
        <translation>95-%-Intervall {words}</translation>
    </message>
    <message>
        <source>The latest and the first visit differ by {words}: {words2} than the measurement's own noise (two visits to unchanged skin lie within {words3} and {words4}). Ups and downs of the skin itself are not in that noise.</source>
        <translation>Der letzte und der erste Besuch unterscheiden sich um {words}: {words2} als das Rauschen der Messung selbst (zwei Besuche bei unveränderter Haut liegen zwischen {words3} und {words4}). Das Auf und Ab der Haut selbst ist in diesem Rauschen nicht enthalten.</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
    <message>
        <source>no more</source>
        <translation>nicht mehr</translation>
    </message>
    <message>
        <source>less</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>fewer</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>Slope a month: {words}.</source>
        <translation>Anstieg im Monat: {words}.</translation>
    </message>
    <message>
        <source>Mean of the phase: {words}.</source>
        <translation>Mittel der Phase: {words}.</translation>
    </message>
    <message>
        <source>{number} of {number2} visit outside the noise band of the phase before ({words}).</source>
        <translation>{number} von {number2} Besuch außerhalb des Rauschbands der Phase davor ({words}).</translation>
    </message>
    <message>
        <source>{number} of {number2} visits outside the noise band of the phase before ({words}).</source>
        <translation>{number} von {number2} Besuchen außerhalb des Rauschbands der Phase davor ({words}).</translation>
    </message>
    <message>
        <source>In the same span: {words}.</source>
        <translation>Im selben Zeitraum: {words}.</translation>
    </message>
    <message>
        <source>Noise from {words}: two single photos must differ by {words2} or {words3} to stand out.</source>
        <translation>Rauschen aus {words}: Zwei einzelne Fotos müssen sich um {words2} oder {words3} unterscheiden, um aufzufallen.</translation>
    </message>
    <message>
        <source>Noise from {words}.</source>
        <translation>Rauschen aus {words}.</translation>
    </message>
    <message>
        <source>replicate photos</source>
        <translation>Wiederholungsfotos</translation>
    </message>
    <message>
        <source>the photos' own uncertainty</source>
        <translation>der Unsicherheit der Fotos selbst</translation>
    </message>
    <message>
        <source>{name} ({words})</source>
        <translation>{name} ({words})</translation>
    </message>
    <message>
        <source>{words}: {number} entry</source>
        <translation>{words}: {number} Eintrag</translation>
    </message>
    <message>
        <source>{words}: {number} entries</source>
        <translation>{words}: {number} Einträge</translation>
    </message>
    <message>
        <source>{words} on {date}</source>
        <translation>{words} am {date}</translation>
    </message>
    <message>
        <source>Relative to the control site: {words}</source>
        <translation>Verglichen mit der Kontrollstelle: {words}</translation>
    </message>
    <message>
        <source>Relative to the control site: {words}.</source>
        <translation>Verglichen mit der Kontrollstelle: {words}.</translation>
    </message>
    <message>
        <source>Found without the journal: the {words} changes between months {number} and {number2}.</source>
        <translation>Ohne das Tagebuch gefunden: {words} ändert sich zwischen Monat {number} und {number2}.</translation>
    </message>
    <message>
        <source>level</source>
        <translation>das Niveau</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>der Anstieg</translation>
    </message>
    <message>
        <source>variance</source>
        <translation>die Streuung</translation>
    </message>
    <message>
        <source>Left out: {words}.</source>
        <translation>Weggelassen: {words}.</translation>
    </message>
    <message>
        <source>{name}: its clock or its light differs</source>
        <translation>{name}: Uhr oder Licht weichen ab</translation>
    </message>
    <message>
        <source>{date}: no visit of the control within {number} days</source>
        <translation>{date}: kein Besuch der Kontrollstelle innerhalb von {number} Tagen</translation>
    </message>
    <message>
        <source>{name} against {name2}</source>
        <translation>{name} gegen {name2}</translation>
    </message>
    <message>
        <source>{words} of {name}</source>
        <translation>{words}, {name}</translation>
    </message>
    <message>
        <source>{number} visit; a verdict on a phase needs {number2}.</source>
        <translation>{number} Besuch; ein Urteil über eine Phase braucht {number2}.</translation>
    </message>
    <message>
        <source>{number} visits; a verdict on a phase needs {number2}.</source>
        <translation>{number} Besuche; ein Urteil über eine Phase braucht {number2}.</translation>
    </message>
    <message>
        <source>{number} visit; a verdict on a series needs {number2}.</source>
        <translation>{number} Besuch; ein Urteil über eine Reihe braucht {number2}.</translation>
    </message>
    <message>
        <source>{number} visits; a verdict on a series needs {number2}.</source>
        <translation>{number} Besuche; ein Urteil über eine Reihe braucht {number2}.</translation>
    </message>
    <message>
        <source>{number} visits; a verdict on a phase needs {number2}. Points and band only.</source>
        <translation>{number} Besuche; ein Urteil über eine Phase braucht {number2}. Nur Punkte und Band.</translation>
    </message>
    <message>
        <source>Points and band only.</source>
        <translation>Nur Punkte und Band.</translation>
    </message>
    <message>
        <source>Too early to judge {words}: {number} months; wait for {number2}.</source>
        <translation>Zu früh für ein Urteil über {words}: {number} Monate; warten bis {number2}.</translation>
    </message>
    <message>
        <source>All visits lie within one month; a verdict needs a longer span.</source>
        <translation>Alle Besuche liegen innerhalb eines Monats; ein Urteil braucht einen längeren Zeitraum.</translation>
    </message>
    <message>
        <source>The visits lie at the two ends of the span; a verdict needs some between.</source>
        <translation>Die Besuche liegen an den beiden Enden des Zeitraums; ein Urteil braucht welche dazwischen.</translation>
    </message>
    <message>
        <source>repigmentation</source>
        <translation>Repigmentierung</translation>
    </message>
    <message>
        <source>hair regrowth</source>
        <translation>Nachwachsen der Haare</translation>
    </message>
    <message>
        <source>hair density</source>
        <translation>Haardichte</translation>
    </message>
    <message>
        <source>The series is shorter than a year: a change that comes and goes with the season looks the same.</source>
        <translation>Die Reihe ist kürzer als ein Jahr: Eine Änderung, die mit der Jahreszeit kommt und geht, sieht genauso aus.</translation>
    </message>
    <message>
        <source>The phases lie in different seasons.</source>
        <translation>Die Phasen liegen in verschiedenen Jahreszeiten.</translation>
    </message>
    <message>
        <source>The first visit is the worst of all: a series that begins on a bad day tends to look better afterwards, whatever is done.</source>
        <translation>Der erste Besuch ist der schlechteste von allen: Eine Reihe, die an einem schlechten Tag beginnt, sieht danach meist besser aus, was immer man tut.</translation>
    </message>
    <message>
        <source>The last visit before the start is the worst of its phase: what follows a bad day tends to look better, whatever is done.</source>
        <translation>Der letzte Besuch vor dem Beginn ist der schlechteste seiner Phase: Was auf einen schlechten Tag folgt, sieht meist besser aus, was immer man tut.</translation>
    </message>
    <message>
        <source>Fewer than three visits lie before the start: the person's own ups and downs are not known.</source>
        <translation>Weniger als drei Besuche liegen vor dem Beginn: Das eigene Auf und Ab der Person ist nicht bekannt.</translation>
    </message>
    <message>
        <source>No visit has enough replicate photos: the noise is taken from the photos' own uncertainty, which does not know of another pose or another light.</source>
        <translation>Kein Besuch hat genug Wiederholungsfotos: Das Rauschen stammt aus der Unsicherheit der Fotos selbst, die von anderer Haltung oder anderem Licht nichts weiß.</translation>
    </message>
    <message>
        <source>The noise of a single photo is not known: take two or three photos a visit.</source>
        <translation>Das Rauschen eines einzelnen Fotos ist nicht bekannt: Nehmen Sie je Besuch zwei oder drei Fotos auf.</translation>
    </message>
    <message>
        <source>The control site changed beyond noise as well.</source>
        <translation>Auch die Kontrollstelle hat sich jenseits des Rauschens geändert.</translation>
    </message>
    <message>
        <source>Photos with a doubtful clock or another light were left out.</source>
        <translation>Fotos mit zweifelhafter Uhr oder anderem Licht wurden weggelassen.</translation>
    </message>
    <message>
        <source>It is too early to judge: the waiting time of this measure is not over.</source>
        <translation>Für ein Urteil ist es zu früh: Die Wartezeit dieser Messgröße ist nicht vorüber.</translation>
    </message>
    <message>
        <source>Since the baseline: no change beyond what this measurement can tell apart.</source>
        <translation>Seit der Basisaufnahme: keine Änderung über das hinaus, was diese Messung unterscheiden kann.</translation>
    </message>
    <message>
        <source>No photo of this series could be measured.</source>
        <translation>Kein Foto dieser Reihe konnte gemessen werden.</translation>
    </message>
    <message>
        <source>One measurement so far; a change needs at least two.</source>
        <translation>Bisher eine Messung; eine Änderung braucht mindestens zwei.</translation>
    </message>
    <message>
        <source>The latest visit was not compared with the baseline.</source>
        <translation>Der letzte Besuch wurde nicht mit der Basisaufnahme verglichen.</translation>
    </message>
    <message>
        <source>The latest photo could not be shown to show the baseline's field; no change told.</source>
        <translation>Es ließ sich nicht zeigen, dass das letzte Foto das Feld der Basisaufnahme zeigt; keine Änderung angegeben.</translation>
    </message>
    <message>
        <source>Depigmented area smaller than at baseline by {words}.</source>
        <translation>Depigmentierte Fläche kleiner als bei der Basisaufnahme, um {words}.</translation>
    </message>
    <message>
        <source>Depigmented area larger than at baseline by {words}.</source>
        <translation>Depigmentierte Fläche größer als bei der Basisaufnahme, um {words}.</translation>
    </message>
    <message>
        <source>Repigmented since baseline: {words}.</source>
        <translation>Repigmentiert seit der Basisaufnahme: {words}.</translation>
    </message>
    <message>
        <source>{words} (95 % interval {words2})</source>
        <translation>{words} (95-%-Intervall {words2})</translation>
    </message>
    <message>
        <source>{words}: more than at baseline by {words2}.</source>
        <translation>{words}: mehr als bei der Basisaufnahme, um {words2}.</translation>
    </message>
    <message>
        <source>{words}: less than at baseline by {words2}.</source>
        <translation>{words}: weniger als bei der Basisaufnahme, um {words2}.</translation>
    </message>
    <message>
        <source>{words}: fewer than at baseline by {words2}.</source>
        <translation>{words}: weniger als bei der Basisaufnahme, um {words2}.</translation>
    </message>
    <message>
        <source>Change between two photos; a verdict needs {number} visits.</source>
        <translation>Änderung zwischen zwei Fotos; ein Urteil braucht {number} Besuche.</translation>
    </message>
    <message>
        <source>between two photos; a verdict needs {number} visits</source>
        <translation>zwischen zwei Fotos; ein Urteil braucht {number} Besuche</translation>
    </message>
</context>
<context>
    <name>what is measured</name>
    <message>
        <source>depigmented area</source>
        <translation>depigmentierte Fläche</translation>
    </message>
    <message>
        <source>Control site: {name}</source>
        <translation>Kontrollstelle: {name}</translation>
    </message>
    <message>
        <source>Hair density</source>
        <translation>Haardichte</translation>
    </message>
    <message>
        <source>Change of the hair count</source>
        <translation>Änderung der Haarzahl</translation>
    </message>
    <message>
        <source>Change of density</source>
        <translation>Änderung der Dichte</translation>
    </message>
    <message>
        <source>Mean diameter</source>
        <translation>Mittlerer Durchmesser</translation>
    </message>
    <message>
        <source>Change of diameter</source>
        <translation>Änderung des Durchmessers</translation>
    </message>
    <message>
        <source>Vellus hair</source>
        <translation>Vellushaar</translation>
    </message>
    <message>
        <source>Terminal hair</source>
        <translation>Terminalhaar</translation>
    </message>
    <message>
        <source>Cumulative hair thickness</source>
        <translation>Summierte Haardicke</translation>
    </message>
    <message>
        <source>Diversity of diameters</source>
        <translation>Vielfalt der Durchmesser</translation>
    </message>
    <message>
        <source>Follicular units</source>
        <translation>Follikeleinheiten</translation>
    </message>
    <message>
        <source>Distance between units</source>
        <translation>Abstand der Einheiten</translation>
    </message>
    <message>
        <source>Length of hair in all</source>
        <translation>Gesamtlänge der Haare</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>Growing hair</source>
        <translation>Wachsendes Haar</translation>
    </message>
    <message>
        <source>Resting hair</source>
        <translation>Ruhendes Haar</translation>
    </message>
    <message>
        <source>Growth of growing hair</source>
        <translation>Wachstum des wachsenden Haars</translation>
    </message>
    <message>
        <source>Elongation of shafts</source>
        <translation>Verlängerung der Schäfte</translation>
    </message>
    <message>
        <source>Common area</source>
        <translation>Gemeinsame Fläche</translation>
    </message>
    <message>
        <source>Scalp covered by hair</source>
        <translation>Von Haar bedeckte Kopfhaut</translation>
    </message>
    <message>
        <source>Width of the part</source>
        <translation>Breite des Scheitels</translation>
    </message>
    <message>
        <source>Width of the part, front third</source>
        <translation>Breite des Scheitels, vorderes Drittel</translation>
    </message>
    <message>
        <source>Width of the part, middle third</source>
        <translation>Breite des Scheitels, mittleres Drittel</translation>
    </message>
    <message>
        <source>Width of the part, crown third</source>
        <translation>Breite des Scheitels, hinteres Drittel</translation>
    </message>
    <message>
        <source>Bald area</source>
        <translation>Kahle Fläche</translation>
    </message>
    <message>
        <source>Change of the bald area</source>
        <translation>Änderung der kahlen Fläche</translation>
    </message>
    <message>
        <source>Hairs on the common area</source>
        <translation>Haare auf der gemeinsamen Fläche</translation>
    </message>
    <message>
        <source>hairs counted</source>
        <translation>gezählte Haare</translation>
    </message>
    <message>
        <source>loose clippings</source>
        <translation>lose Schnittreste</translation>
    </message>
    <message>
        <source>units of 1 hair</source>
        <translation>Einheiten mit 1 Haar</translation>
    </message>
    <message>
        <source>units of 2 hairs</source>
        <translation>Einheiten mit 2 Haaren</translation>
    </message>
    <message>
        <source>units of 3 or more</source>
        <translation>Einheiten mit 3 oder mehr</translation>
    </message>
    <message>
        <source>hairs on the common area, baseline</source>
        <translation>Haare auf der gemeinsamen Fläche, Basisaufnahme</translation>
    </message>
    <message>
        <source>hairs on the common area, this visit</source>
        <translation>Haare auf der gemeinsamen Fläche, dieser Besuch</translation>
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
        <source>hairs with growth</source>
        <translation>Haare mit Wachstum</translation>
    </message>
    <message>
        <source>bald patches</source>
        <translation>kahle Stellen</translation>
    </message>
    <message>
        <source>Scalp close-ups: hair over time</source>
        <translation>Nahaufnahmen der Kopfhaut: Haar im Verlauf</translation>
    </message>
    <message>
        <source>Scalp: hair cover over time</source>
        <translation>Kopfhaut: Haarbedeckung im Verlauf</translation>
    </message>
    <message>
        <source>Vitiligo patch: depigmented area over time</source>
        <translation>Vitiligo-Fleck: depigmentierte Fläche im Verlauf</translation>
    </message>
    <message>
        <source>An area is that of the skin seen from the camera</source>
        <translation>Eine Fläche ist die der Haut, wie die Kamera sie sieht</translation>
    </message>
    <message>
        <source>Hair is counted on the field that the photos show, not on the whole scalp</source>
        <translation>Haar wird auf dem Feld gezählt, das die Fotos zeigen, nicht auf der ganzen Kopfhaut</translation>
    </message>
    <message>
        <source>Cover is that of the region in the photos, as combed on that day</source>
        <translation>Bedeckung ist die der Region auf den Fotos, so gekämmt wie an jenem Tag</translation>
    </message>
    <message>
        <source>up to {number} µm (vellus)</source>
        <translation>bis {number} µm (Vellus)</translation>
    </message>
    <message>
        <source>{number} to {number2} µm</source>
        <translation>{number} bis {number2} µm</translation>
    </message>
    <message>
        <source>up to {number} µm; later: thinned</source>
        <translation>bis {number} µm; später: dünner geworden</translation>
    </message>
    <message>
        <source>{number} to {number2} µm; later: stayed</source>
        <translation>{number} bis {number2} µm; später: geblieben</translation>
    </message>
    <message>
        <source>above {number} µm; later: thickened</source>
        <translation>über {number} µm; später: dicker geworden</translation>
    </message>
    <message>
        <source>above {number} µm</source>
        <translation>über {number} µm</translation>
    </message>
    <message>
        <source>rooted outside: not counted</source>
        <translation>außerhalb verwurzelt: nicht gezählt</translation>
    </message>
    <message>
        <source>loose clipping: not counted</source>
        <translation>loser Schnittrest: nicht gezählt</translation>
    </message>
    <message>
        <source>thickened, µm</source>
        <translation>dicker geworden, µm</translation>
    </message>
    <message>
        <source>thinned, µm</source>
        <translation>dünner geworden, µm</translation>
    </message>
    <message>
        <source>edge of the baseline photo</source>
        <translation>Rand der Basisaufnahme</translation>
    </message>
    <message>
        <source>hair, too coarse for its diameter</source>
        <translation>Haar, zu grob für seinen Durchmesser</translation>
    </message>
    <message>
        <source>this visit</source>
        <translation>dieser Besuch</translation>
    </message>
    <message>
        <source>pigment regained</source>
        <translation>Pigment wiedergewonnen</translation>
    </message>
    <message>
        <source>pigment newly lost</source>
        <translation>Pigment neu verloren</translation>
    </message>
    <message>
        <source>outline of the patch (baseline)</source>
        <translation>Umriss des Flecks (Basisaufnahme)</translation>
    </message>
    <message>
        <source>region measured</source>
        <translation>gemessene Region</translation>
    </message>
    <message>
        <source>edges of the part</source>
        <translation>Ränder des Scheitels</translation>
    </message>
    <message>
        <source>bald patch</source>
        <translation>kahle Stelle</translation>
    </message>
    <message>
        <source>hair regained</source>
        <translation>Haar wiedergewonnen</translation>
    </message>
    <message>
        <source>hair newly lost</source>
        <translation>Haar neu verloren</translation>
    </message>
    <message>
        <source>outline of the bald patch (baseline)</source>
        <translation>Umriss der kahlen Stelle (Basisaufnahme)</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Basisaufnahme</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Basisaufnahme</translation>
    </message>
    <message>
        <source>Baseline {date}</source>
        <translation>Basisaufnahme {date}</translation>
    </message>
    <message>
        <source>Latest {date}</source>
        <translation>Zuletzt {date}</translation>
    </message>
    <message>
        <source>Baseline, {date}</source>
        <translation>Basisaufnahme, {date}</translation>
    </message>
    <message>
        <source>Latest, {date}</source>
        <translation>Zuletzt, {date}</translation>
    </message>
    <message>
        <source>Change since the baseline</source>
        <translation>Änderung seit der Basisaufnahme</translation>
    </message>
    <message>
        <source>Repigmented since then</source>
        <translation>Seitdem repigmentiert</translation>
    </message>
</context>
<context>
    <name>the page of a report</name>
    <message>
        <source>PigmentTrack report</source>
        <translation>PigmentTrack-Bericht</translation>
    </message>
    <message>
        <source>PigmentTrack report: {name}</source>
        <translation>PigmentTrack-Bericht: {name}</translation>
    </message>
    <message>
        <source>Measurements on photos, and journal, over time</source>
        <translation>Messungen auf Fotos und Tagebuch im Verlauf</translation>
    </message>
    <message>
        <source>This report documents measurements on photos and what was written into a journal. It does not diagnose, does not advise any treatment, and does not say what brought a change about. Dates beside each other are no evidence of a link. Decisions belong to a talk with a doctor who sees the skin.</source>
        <translation>Dieser Bericht dokumentiert Messungen auf Fotos und Tagebucheinträge. Er stellt keine Diagnose, rät zu keiner Behandlung und sagt nicht, wodurch eine Änderung kam. Daten nebeneinander belegen keinen Zusammenhang. Entscheidungen gehören in ein ärztliches Gespräch mit Blick auf die Haut.</translation>
    </message>
    <message>
        <source>made on {date}</source>
        <translation>erstellt am {date}</translation>
    </message>
    <message>
        <source>Read with care</source>
        <translation>Mit Vorsicht zu lesen</translation>
    </message>
    <message>
        <source>What is doubtful</source>
        <translation>Was zweifelhaft ist</translation>
    </message>
    <message>
        <source>How it was measured</source>
        <translation>Wie gemessen wurde</translation>
    </message>
    <message>
        <source>Where the numbers come from</source>
        <translation>Woher die Zahlen kommen</translation>
    </message>
    <message>
        <source>Left out for want of room: {number} parts; the catalog has them.</source>
        <translation>Aus Platzmangel weggelassen: {number} Teile; der Katalog hat sie.</translation>
    </message>
    <message>
        <source>left out for want of room: {words}</source>
        <translation>aus Platzmangel weggelassen: {words}</translation>
    </message>
    <message>
        <source>Over time, with the journal</source>
        <translation>Im Verlauf, mit dem Tagebuch</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Im Verlauf</translation>
    </message>
    <message>
        <source>and {number} earlier</source>
        <translation>und {number} frühere</translation>
    </message>
    <message>
        <source>and {number} more courses</source>
        <translation>und {number} weitere Einnahmen</translation>
    </message>
    <message>
        <source>Unnamed site</source>
        <translation>Stelle ohne Namen</translation>
    </message>
    <message>
        <source>Nothing was measured yet.</source>
        <translation>Noch wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>Nothing measured</source>
        <translation>Nichts gemessen</translation>
    </message>
    <message>
        <source>Nothing was measured.</source>
        <translation>Es wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>from the front</source>
        <translation>von vorn</translation>
    </message>
    <message>
        <source>from the back</source>
        <translation>von hinten</translation>
    </message>
    <message>
        <source>born {name}</source>
        <translation>geboren {name}</translation>
    </message>
    <message>
        <source>male</source>
        <translation>männlich</translation>
    </message>
    <message>
        <source>female</source>
        <translation>weiblich</translation>
    </message>
    <message>
        <source>diverse</source>
        <translation>divers</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>midline</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>vitiligo</source>
        <translation>Vitiligo</translation>
    </message>
    <message>
        <source>scalp</source>
        <translation>Kopfhaut</translation>
    </message>
    <message>
        <source>scalp global</source>
        <translation>Kopfhaut, Übersicht</translation>
    </message>
    <message>
        <source>scalp close-up</source>
        <translation>Kopfhaut, Nahaufnahme</translation>
    </message>
    <message>
        <source>photos: {words}</source>
        <translation>Fotos: {words}</translation>
    </message>
    <message>
        <source>control site, photographed for comparison</source>
        <translation>Kontrollstelle, zum Vergleich fotografiert</translation>
    </message>
    <message>
        <source>wood's lamp</source>
        <translation>Wood-Lampe</translation>
    </message>
    <message>
        <source>polarised</source>
        <translation>polarisiert</translation>
    </message>
    <message>
        <source>dermatoscope</source>
        <translation>Dermatoskop</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Dates beside each other; nothing here says why a number changed.</source>
        <translation>Daten nebeneinander; nichts hier sagt, warum sich eine Zahl geändert hat.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Measurements and journal over time</source>
        <translation>Messungen und Tagebuch im Verlauf</translation>
    </message>
    <message>
        <source>Nothing is known yet: import photos, or write into the journal.</source>
        <translation>Noch ist nichts bekannt: Importieren Sie Fotos oder schreiben Sie ins Tagebuch.</translation>
    </message>
    <message>
        <source>measured, with 95 % interval</source>
        <translation>gemessen, mit 95-%-Intervall</translation>
    </message>
    <message>
        <source>measured with a doubt (hollow)</source>
        <translation>mit Zweifel gemessen (hohl)</translation>
    </message>
    <message>
        <source>photo that gave no number</source>
        <translation>Foto, das keine Zahl ergab</translation>
    </message>
    <message>
        <source>noise band around the first visit</source>
        <translation>Rauschband um den ersten Besuch</translation>
    </message>
    <message>
        <source>changes there, found without the journal</source>
        <translation>ändert sich dort, ohne das Tagebuch gefunden</translation>
    </message>
    <message>
        <source>phase with the substance named above</source>
        <translation>Phase mit der oben genannten Substanz</translation>
    </message>
    <message>
        <source>too early to judge {words}; marks: when trials look</source>
        <translation>zu früh für ein Urteil über {words}; Marken: wann Studien hinsehen</translation>
    </message>
    <message>
        <source>a change inside this band cannot be told from noise</source>
        <translation>eine Änderung in diesem Band ist vom Rauschen nicht zu unterscheiden</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Einnahmen</translation>
    </message>
    <message>
        <source>as written in the journal</source>
        <translation>wie im Tagebuch eingetragen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Symptoms, 0 to 10</source>
        <translation>Symptome, 0 bis 10</translation>
    </message>
    <message>
        <source>Symptoms</source>
        <translation>Symptome</translation>
    </message>
    <message>
        <source>Ultraviolet light</source>
        <translation>Ultraviolettes Licht</translation>
    </message>
    <message>
        <source>Ultraviolet light, {name}</source>
        <translation>Ultraviolettes Licht, {name}</translation>
    </message>
    <message>
        <source>{number} to {number2}; words: {words}</source>
        <translation>{number} bis {number2}; Worte: {words}</translation>
    </message>
    <message>
        <source>shaded: the laboratory's own range, {number} to {number2}</source>
        <translation>schattiert: Bereich des Labors, {number} bis {number2}</translation>
    </message>
    <message>
        <source>shaded: the laboratory's own range at that time</source>
        <translation>schattiert: damaliger Bereich des Labors</translation>
    </message>
    <message>
        <source>shaded: the laboratory's own range, up to {number}</source>
        <translation>schattiert: Bereich des Labors, bis {number}</translation>
    </message>
    <message>
        <source>shaded: the laboratory's own range, from {number}</source>
        <translation>schattiert: Bereich des Labors, ab {number}</translation>
    </message>
    <message>
        <source>{number}: {words} ({name}), {date}</source>
        <translation>{number}: {words} ({name}), {date}</translation>
    </message>
    <message>
        <source>{number}: {words}, {date}</source>
        <translation>{number}: {words}, {date}</translation>
    </message>
    <message>
        <source>… {number} events in all</source>
        <translation>… insgesamt {number} Ereignisse</translation>
    </message>
    <message>
        <source>winter</source>
        <translation>Winter</translation>
    </message>
    <message>
        <source>spring</source>
        <translation>Frühling</translation>
    </message>
    <message>
        <source>summer</source>
        <translation>Sommer</translation>
    </message>
    <message>
        <source>autumn</source>
        <translation>Herbst</translation>
    </message>
    <message>
        <source>no {name}</source>
        <translation>ohne {name}</translation>
    </message>
</context>
<context>
    <name>tables of a report</name>
    <message>
        <source>Measurements (95 % interval)</source>
        <translation>Messungen (95-%-Intervall)</translation>
    </message>
    <message>
        <source>Measurements, {words} (95 % interval)</source>
        <translation>Messungen, {words} (95-%-Intervall)</translation>
    </message>
    <message>
        <source>{number} of {number2} shown; all are in measurements.csv</source>
        <translation>{number} von {number2} gezeigt; alle stehen in measurements.csv</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Area, {words} (95 %)</source>
        <translation>Fläche, {words} (95 %)</translation>
    </message>
    <message>
        <source>Regained</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Newly lost</source>
        <translation>Neu verloren</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>Repigmented, %</source>
        <translation>Repigmentiert, %</translation>
    </message>
    <message>
        <source>Repigm., %</source>
        <translation>Repigm., %</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>Zweifel</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Zweifel</translation>
    </message>
    <message>
        <source>By phase: {words}</source>
        <translation>Nach Phasen: {words}</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Regimen</source>
        <translation>Einnahme</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besuche</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Change (interval)</source>
        <translation>Änderung (Intervall)</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Outside band</source>
        <translation>Außerhalb</translation>
    </message>
    <message>
        <source>A verdict on a phase needs {number} visits in it.</source>
        <translation>Ein Urteil über eine Phase braucht {number} Besuche in ihr.</translation>
    </message>
    <message>
        <source>Outside band: visits outside the noise band of the phase before.</source>
        <translation>Außerhalb: Besuche außerhalb des Rauschbands der Phase davor.</translation>
    </message>
    <message>
        <source>Without a visit: {name}.</source>
        <translation>Ohne Besuch: {name}.</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Since last phase</source>
        <translation>Seit letzter Phase</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>Words by: {words}.</source>
        <translation>Worte nach: {words}.</translation>
    </message>
    <message>
        <source>Laboratory values</source>
        <translation>Laborwerte</translation>
    </message>
    <message>
        <source>Analyte</source>
        <translation>Laborwert</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>The same in</source>
        <translation>Dasselbe in</translation>
    </message>
    <message>
        <source>Own range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Liegt</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <source>within</source>
        <translation>innerhalb</translation>
    </message>
    <message>
        <source>below</source>
        <translation>darunter</translation>
    </message>
    <message>
        <source>above</source>
        <translation>darüber</translation>
    </message>
    <message>
        <source>within own range</source>
        <translation>im Bereich</translation>
    </message>
    <message>
        <source>below own range</source>
        <translation>unter dem Bereich</translation>
    </message>
    <message>
        <source>above own range</source>
        <translation>über dem Bereich</translation>
    </message>
    <message>
        <source>beyond RCV</source>
        <translation>jenseits RCV</translation>
    </message>
    <message>
        <source>within RCV</source>
        <translation>innerhalb RCV</translation>
    </message>
    <message>
        <source>RCV not known</source>
        <translation>RCV nicht bekannt</translation>
    </message>
    <message>
        <source>RCV, reference change value: by how much two results of an unchanged person differ in 95 of 100 pairs.</source>
        <translation>RCV, Referenz-Änderungswert: um wie viel sich zwei Ergebnisse einer unveränderten Person in 95 von 100 Paaren unterscheiden.</translation>
    </message>
    <message>
        <source>Courses, as written in the journal</source>
        <translation>Einnahmen, wie im Tagebuch eingetragen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
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
        <source>Route</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Genommen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>dauert an</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Minutes in all</source>
        <translation>Minuten gesamt</translation>
    </message>
    <message>
        <source>Dose in all</source>
        <translation>Dosis gesamt</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erste</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzte</translation>
    </message>
    <message>
        <source>Symptom, 0 to 10</source>
        <translation>Symptom, 0 bis 10</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Zwischen</translation>
    </message>
    <message>
        <source>Noted, as they bear on the uptake of vitamin B12</source>
        <translation>Vermerkt, weil es die Aufnahme von Vitamin B12 berührt</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Vermerkt</translation>
    </message>
    <message>
        <source>{number} on {date}</source>
        <translation>{number} am {date}</translation>
    </message>
</context>
<context>
    <name>method and doubts of a report</name>
    <message>
        <source>Noise: areas of this series scatter by {number} {words} (1 sd).</source>
        <translation>Rauschen: Flächen dieser Reihe streuen um {number} {words} (1 SD).</translation>
    </message>
    <message>
        <source>Noise: {words} of this series scatters by {number} {words2} (1 sd).</source>
        <translation>Rauschen: {words} streut in dieser Reihe um {number} {words2} (1 SD).</translation>
    </message>
    <message>
        <source>Boundary: one decision between skin and patch for all visits. Intervals are 95 %: boundary, registration, scale.</source>
        <translation>Rand: eine Entscheidung zwischen Haut und Fleck für alle Besuche. Intervalle sind 95 %: Rand, Registrierung, Maßstab.</translation>
    </message>
    <message>
        <source>Boundary: one decision between skin and patch for all visits. Intervals are 95 %: boundary, registration.</source>
        <translation>Rand: eine Entscheidung zwischen Haut und Fleck für alle Besuche. Intervalle sind 95 %: Rand, Registrierung.</translation>
    </message>
    <message>
        <source>Registration: onto the baseline of {date}; residual {number} px in the median, {number2} px at most (1 sd).</source>
        <translation>Registrierung: auf die Basisaufnahme vom {date}; Restfehler im Median {number} px, höchstens {number2} px (1 SD).</translation>
    </message>
    <message>
        <source>Scale: nothing of known size; areas are shares of the region, not cm².</source>
        <translation>Maßstab: nichts von bekannter Größe; Flächen sind Anteile der Region, nicht cm².</translation>
    </message>
    <message>
        <source>Scale: {words}, {number} mm per pixel ± {number2} % (1 sd).</source>
        <translation>Maßstab: {words}, {number} mm je Pixel ± {number2} % (1 SD).</translation>
    </message>
    <message>
        <source>the printed card</source>
        <translation>die gedruckte Karte</translation>
    </message>
    <message>
        <source>a coin</source>
        <translation>eine Münze</translation>
    </message>
    <message>
        <source>a ruler</source>
        <translation>ein Lineal</translation>
    </message>
    <message>
        <source>a value that the user stated</source>
        <translation>ein angegebener Wert</translation>
    </message>
    <message>
        <source>two points that the user marked</source>
        <translation>zwei markierte Punkte</translation>
    </message>
    <message>
        <source>the bar that the device drew</source>
        <translation>der Balken des Geräts</translation>
    </message>
    <message>
        <source>the width of the field that the user stated</source>
        <translation>die angegebene Breite des Felds</translation>
    </message>
    <message>
        <source>Record: PigmentTrack {name}. First digits of the SHA-256 of all that a number depends on (measurements.json).</source>
        <translation>Nachweis: PigmentTrack {name}. Erste Stellen der SHA-256 von allem, wovon eine Zahl abhängt (measurements.json).</translation>
    </message>
    <message>
        <source>Record: First digits of the SHA-256 of all that a number depends on (measurements.json).</source>
        <translation>Nachweis: erste Stellen der SHA-256 von allem, wovon eine Zahl abhängt (measurements.json).</translation>
    </message>
    <message>
        <source>Hairs: each traced as a path with its own diameter; a hair counts where its root lies in the field.</source>
        <translation>Haare: jedes als Linie mit eigenem Durchmesser verfolgt; ein Haar zählt, wo seine Wurzel im Feld liegt.</translation>
    </message>
    <message>
        <source>Follow-up: the field is found again by the pattern of its follicles, then hair is matched to hair; changes are told on the common area only. Intervals are 95 %.</source>
        <translation>Verlauf: Das Feld wird am Muster seiner Follikel wiedergefunden, dann Haar für Haar zugeordnet; Änderungen gelten nur für die gemeinsame Fläche. Intervalle sind 95 %.</translation>
    </message>
    <message>
        <source>Cover: the share of hair in every pixel, between the colours of hair and of scalp in the region. Intervals are 95 %.</source>
        <translation>Bedeckung: der Anteil Haar in jedem Pixel, zwischen den Farben von Haar und Kopfhaut in der Region. Intervalle sind 95 %.</translation>
    </message>
    <message>
        <source>Vellus and terminal hair by the rule {name}.</source>
        <translation>Vellus- und Terminalhaar nach der Regel {name}.</translation>
    </message>
    <message>
        <source>Growth: between photos of one clipping; growing from {number} mm a day on.</source>
        <translation>Wachstum: zwischen Fotos nach einer Rasur; wachsend ab {number} mm am Tag.</translation>
    </message>
    <message>
        <source>Pattern of repigmentation by {date}: {words} ({words2} of the pigment regained).</source>
        <translation>Muster der Repigmentierung bis {date}: {words} ({words2} des wiedergewonnenen Pigments).</translation>
    </message>
    <message>
        <source>Pattern of repigmentation by {date}: {words}.</source>
        <translation>Muster der Repigmentierung bis {date}: {words}.</translation>
    </message>
    <message>
        <source>too little change to say</source>
        <translation>zu wenig Änderung für eine Aussage</translation>
    </message>
    <message>
        <source>not told without a scale</source>
        <translation>ohne Maßstab nicht angegeben</translation>
    </message>
    <message>
        <source>perifollicular</source>
        <translation>perifollikulär</translation>
    </message>
    <message>
        <source>marginal</source>
        <translation>vom Rand her</translation>
    </message>
    <message>
        <source>diffuse</source>
        <translation>diffus</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>Depth on {date}: {words} of the patches is as pale as the palest skin of the baseline, the rest is hypopigmented.</source>
        <translation>Tiefe am {date}: {words} der Flecken sind so hell wie die hellste Haut der Basisaufnahme, der Rest ist hypopigmentiert.</translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <translation>{name}: {words}</translation>
    </message>
    <message>
        <source>No number from {name}: {words}</source>
        <translation>Keine Zahl von {name}: {words}</translation>
    </message>
    <message>
        <source>{words} ({number} of {number2} photo)</source>
        <translation>{words} ({number} von {number2} Foto)</translation>
    </message>
    <message>
        <source>{words} ({number} of {number2} photos)</source>
        <translation>{words} ({number} von {number2} Fotos)</translation>
    </message>
    <message>
        <source>{words} ({number} of {number2} photo) {words2}</source>
        <translation>{words} ({number} von {number2} Foto) {words2}</translation>
    </message>
    <message>
        <source>{words} ({number} of {number2} photos) {words2}</source>
        <translation>{words} ({number} von {number2} Fotos) {words2}</translation>
    </message>
    <message>
        <source>Measured by PigmentTrack {name}, {name2}.</source>
        <translation>Gemessen mit PigmentTrack {name}, {name2}.</translation>
    </message>
    <message>
        <source>libraries unknown</source>
        <translation>Bibliotheken unbekannt</translation>
    </message>
    <message>
        <source>Baseline photo {name}, SHA-256 beginning with {name2}; latest record {name3}. Every number depends on all {number} photos: one boundary is decided for them together.</source>
        <translation>Basisaufnahme {name}, SHA-256 beginnend mit {name2}; letzter Nachweis {name3}. Jede Zahl hängt von allen {number} Fotos ab: Der Rand wird für sie gemeinsam entschieden.</translation>
    </message>
    <message>
        <source>Journal: {words}, as a person entered them; none was checked.</source>
        <translation>Tagebuch: {words}, wie eine Person sie eingetragen hat; nichts davon wurde geprüft.</translation>
    </message>
    <message>
        <source>{number} courses</source>
        <translation>{number} Einnahmen</translation>
    </message>
    <message>
        <source>{number} laboratory values</source>
        <translation>{number} Laborwerte</translation>
    </message>
    <message>
        <source>{number} scores</source>
        <translation>{number} Scores</translation>
    </message>
    <message>
        <source>{number} events and exposures</source>
        <translation>{number} Ereignisse und Lichteinwirkungen</translation>
    </message>
    <message>
        <source>{number} symptoms</source>
        <translation>{number} Symptome</translation>
    </message>
    <message>
        <source>A published case: values and months are the report's, the dates stand-ins.</source>
        <translation>Ein veröffentlichter Fall: Werte und Monate stammen aus dem Bericht, die Tage sind Platzhalter.</translation>
    </message>
    <message>
        <source>Nobody: drawn by the program.</source>
        <translation>Niemand: vom Programm gezeichnet.</translation>
    </message>
    <message>
        <source>No number from {name} and {number} more: {words}</source>
        <translation>Keine Zahl von {name} und {number} weiteren: {words}</translation>
    </message>
    <message>
        <source>{number} mm</source>
        <translation>{number} mm</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Left out for want of room: 1 parts; the catalog has them.</source>
        <translation>Aus Platzmangel weggelassen: 1 Teil; der Katalog hat ihn.</translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message>
        <source>{number} {words} daily</source>
        <translation>{number} {words} täglich</translation>
    </message>
    <message>
        <source>{number} {words} daily, {name}</source>
        <translation>{number} {words} täglich, {name}</translation>
    </message>
    <message>
        <source>{number} {words} a day</source>
        <translation>{number} {words} am Tag</translation>
    </message>
    <message>
        <source>{number} {words} a day, {name}</source>
        <translation>{number} {words} am Tag, {name}</translation>
    </message>
    <message>
        <source>{number} {words} a week</source>
        <translation>{number} {words} in der Woche</translation>
    </message>
    <message>
        <source>{number} {words} a week, {name}</source>
        <translation>{number} {words} in der Woche, {name}</translation>
    </message>
    <message>
        <source>{number} {words} a month</source>
        <translation>{number} {words} im Monat</translation>
    </message>
    <message>
        <source>{number} {words} a month, {name}</source>
        <translation>{number} {words} im Monat, {name}</translation>
    </message>
    <message>
        <source>{number} {words} every {number3} days</source>
        <translation>{number} {words} alle {number3} Tage</translation>
    </message>
    <message>
        <source>{number} {words} every {number3} days, {name}</source>
        <translation>{number} {words} alle {number3} Tage, {name}</translation>
    </message>
    <message>
        <source>{number} {words} every {number3} weeks</source>
        <translation>{number} {words} alle {number3} Wochen</translation>
    </message>
    <message>
        <source>{number} {words} every {number3} weeks, {name}</source>
        <translation>{number} {words} alle {number3} Wochen, {name}</translation>
    </message>
    <message>
        <source>{number} {words} every {number3} months</source>
        <translation>{number} {words} alle {number3} Monate</translation>
    </message>
    <message>
        <source>{number} {words} every {number3} months, {name}</source>
        <translation>{number} {words} alle {number3} Monate, {name}</translation>
    </message>
    <message>
        <source>{number} × {number2} {words} daily</source>
        <translation>{number} × {number2} {words} täglich</translation>
    </message>
    <message>
        <source>{number} × {number2} {words} daily, {name}</source>
        <translation>{number} × {number2} {words} täglich, {name}</translation>
    </message>
    <message>
        <source>{number} × {number2} {words} a day</source>
        <translation>{number} × {number2} {words} am Tag</translation>
    </message>
    <message>
        <source>{number} × {number2} {words} a day, {name}</source>
        <translation>{number} × {number2} {words} am Tag, {name}</translation>
    </message>
    <message>
        <source>{number} × {number2} {words} a week</source>
        <translation>{number} × {number2} {words} in der Woche</translation>
    </message>
    <message>
        <source>{number} × {number2} {words} a week, {name}</source>
        <translation>{number} × {number2} {words} in der Woche, {name}</translation>
    </message>
    <message>
        <source>{number} × {number2} {words} a month</source>
        <translation>{number} × {number2} {words} im Monat</translation>
    </message>
    <message>
        <source>{number} × {number2} {words} a month, {name}</source>
        <translation>{number} × {number2} {words} im Monat, {name}</translation>
    </message>
    <message>
        <source>{number} × {number2} {words} every {number3} days</source>
        <translation>{number} × {number2} {words} alle {number3} Tage</translation>
    </message>
    <message>
        <source>{number} × {number2} {words} every {number3} days, {name}</source>
        <translation>{number} × {number2} {words} alle {number3} Tage, {name}</translation>
    </message>
    <message>
        <source>{number} × {number2} {words} every {number3} weeks</source>
        <translation>{number} × {number2} {words} alle {number3} Wochen</translation>
    </message>
    <message>
        <source>{number} × {number2} {words} every {number3} weeks, {name}</source>
        <translation>{number} × {number2} {words} alle {number3} Wochen, {name}</translation>
    </message>
    <message>
        <source>{number} × {number2} {words} every {number3} months</source>
        <translation>{number} × {number2} {words} alle {number3} Monate</translation>
    </message>
    <message>
        <source>{number} × {number2} {words} every {number3} months, {name}</source>
        <translation>{number} × {number2} {words} alle {number3} Monate, {name}</translation>
    </message>
    <message>
        <source>IU</source>
        <translation>IE</translation>
    </message>
    <message>
        <source>g</source>
        <translation>g</translation>
    </message>
    <message>
        <source>mL</source>
        <translation>ml</translation>
    </message>
    <message>
        <source>drop</source>
        <translation>Tropfen</translation>
    </message>
    <message>
        <source>drops</source>
        <translation>Tropfen</translation>
    </message>
    <message>
        <source>piece</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>applications</source>
        <translation>Anwendungen</translation>
    </message>
    <message>
        <source>J/cm²</source>
        <translation>J/cm²</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>risk flag</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>{number} % taken</source>
        <translation>{number} % genommen</translation>
    </message>
    <message>
        <source>{number} of 10</source>
        <translation>{number} von 10</translation>
    </message>
    <message>
        <source>{name} (range from {number})</source>
        <translation>{name} (Bereich ab {number})</translation>
    </message>
    <message>
        <source>{name} (range up to {number})</source>
        <translation>{name} (Bereich bis {number})</translation>
    </message>
    <message>
        <source>{name} (range {number} to {number2})</source>
        <translation>{name} (Bereich {number} bis {number2})</translation>
    </message>
    <message>
        <source>A template is a form to fill in and no advice. What to take, and how much, is for you and your doctor to decide.</source>
        <translation>Eine Vorlage ist ein Formular zum Ausfüllen und kein Rat. Was und wie viel genommen wird, entscheiden Sie und Ihre Ärztin oder Ihr Arzt.</translation>
    </message>
    <message>
        <source>weekly injection</source>
        <translation>wöchentliche Injektion</translation>
    </message>
    <message>
        <source>weeks 1-2</source>
        <translation>Wochen 1–2</translation>
    </message>
    <message>
        <source>weeks 3-4</source>
        <translation>Wochen 3–4</translation>
    </message>
    <message>
        <source>Photo for PigmentTrack</source>
        <translation>Foto für PigmentTrack</translation>
    </message>
    <message>
        <source>Same place, same light, the card beside it; two or three photos.</source>
        <translation>Dieselbe Stelle, dasselbe Licht, die Karte daneben; zwei oder drei Fotos.</translation>
    </message>
    <message>
        <source>'{name}' is no number</source>
        <translation>„{name}“ ist keine Zahl</translation>
    </message>
</context>
<context>
    <name>laboratory words</name>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>borderline</source>
        <translation>grenzwertig</translation>
    </message>
    <message>
        <source>not low</source>
        <translation>nicht niedrig</translation>
    </message>
    <message>
        <source>indeterminate</source>
        <translation>unbestimmt</translation>
    </message>
    <message>
        <source>below range</source>
        <translation>unter dem Bereich</translation>
    </message>
    <message>
        <source>in range</source>
        <translation>im Bereich</translation>
    </message>
    <message>
        <source>above range</source>
        <translation>über dem Bereich</translation>
    </message>
    <message>
        <source>not high</source>
        <translation>nicht hoch</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>insufficient</source>
        <translation>unzureichend</translation>
    </message>
    <message>
        <source>sufficient</source>
        <translation>ausreichend</translation>
    </message>
    <message>
        <source>B12 in common use</source>
        <translation>B12, übliche Grenzen</translation>
    </message>
    <message>
        <source>B12, NICE</source>
        <translation>B12, NICE</translation>
    </message>
    <message>
        <source>Holotranscobalamin, NICE</source>
        <translation>Holotranscobalamin, NICE</translation>
    </message>
    <message>
        <source>MMA range</source>
        <translation>MMA-Bereich</translation>
    </message>
    <message>
        <source>Homocysteine, above 15</source>
        <translation>Homocystein, über 15</translation>
    </message>
    <message>
        <source>Vitamin D, 20 and 30</source>
        <translation>Vitamin D, 20 und 30</translation>
    </message>
    <message>
        <source>Ferritin range</source>
        <translation>Ferritin-Bereich</translation>
    </message>
    <message>
        <source>MCV range</source>
        <translation>MCV-Bereich</translation>
    </message>
    <message>
        <source>low / borderline / not low</source>
        <translation>niedrig / grenzwertig / nicht niedrig</translation>
    </message>
    <message>
        <source>low / indeterminate / not low</source>
        <translation>niedrig / unbestimmt / nicht niedrig</translation>
    </message>
    <message>
        <source>below range / in range / above range</source>
        <translation>unter / im / über dem Bereich</translation>
    </message>
    <message>
        <source>not high / high</source>
        <translation>nicht hoch / hoch</translation>
    </message>
    <message>
        <source>low / insufficient / sufficient</source>
        <translation>niedrig / unzureichend / ausreichend</translation>
    </message>
    <message>
        <source>textbook cut-offs 200 and 300 pg/mL</source>
        <translation>Lehrbuchgrenzen 200 und 300 pg/mL</translation>
    </message>
    <message>
        <source>NICE NG239, 133 and 258 pmol/L [?]</source>
        <translation>NICE NG239, 133 und 258 pmol/L [?]</translation>
    </message>
    <message>
        <source>NICE NG239, 25 and 70 pmol/L [?]</source>
        <translation>NICE NG239, 25 und 70 pmol/L [?]</translation>
    </message>
    <message>
        <source>laboratory range 73-271 nmol/L</source>
        <translation>Laborbereich 73–271 nmol/L</translation>
    </message>
    <message>
        <source>common cut-off 15 µmol/L</source>
        <translation>übliche Grenze 15 µmol/L</translation>
    </message>
    <message>
        <source>Endocrine Society 2011, 20 and 30 ng/mL</source>
        <translation>Endocrine Society 2011, 20 und 30 ng/mL</translation>
    </message>
    <message>
        <source>range 30-300 µg/L</source>
        <translation>Bereich 30–300 µg/L</translation>
    </message>
    <message>
        <source>range 80-100 fL</source>
        <translation>Bereich 80–100 fL</translation>
    </message>
    <message>
        <source>b12 in pg/mL</source>
        <translation>B12 in pg/mL</translation>
    </message>
    <message>
        <source>{number} {name} of {words} are {number2} {name2}, not {number3}: check both numbers and units.</source>
        <translation>{number} {name} {words} sind {number2} {name2}, nicht {number3}: Prüfen Sie beide Zahlen und Einheiten.</translation>
    </message>
    <message>
        <source>{number} {name} of {words} would be extraordinary: check the number and the unit.</source>
        <translation>{number} {name} {words} wären außergewöhnlich: Prüfen Sie Zahl und Einheit.</translation>
    </message>
    <message>
        <source>The reference range {number}-{number2} is usual in {name}, not in {name2}: check the unit.</source>
        <translation>Der Referenzbereich {number}–{number2} ist in {name} üblich, nicht in {name2}: Prüfen Sie die Einheit.</translation>
    </message>
    <message>
        <source>{number} {name} of {words} would be extraordinary; {number2} {name2} would not: check the unit.</source>
        <translation>{number} {name} {words} wären außergewöhnlich, {number2} {name2} nicht: Prüfen Sie die Einheit.</translation>
    </message>
    <message>
        <source>beyond the reference change value</source>
        <translation>jenseits des Referenz-Änderungswerts</translation>
    </message>
    <message>
        <source>within the reference change value</source>
        <translation>innerhalb des Referenz-Änderungswerts</translation>
    </message>
    <message>
        <source>no reference change value known</source>
        <translation>kein Referenz-Änderungswert bekannt</translation>
    </message>
</context>
<context>
    <name>scores</name>
    <message>
        <source>objective SCORAD</source>
        <translation>objektiver SCORAD</translation>
    </message>
    <message>
        <source>clear or almost clear</source>
        <translation>erscheinungsfrei oder fast erscheinungsfrei</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>erscheinungsfrei</translation>
    </message>
    <message>
        <source>almost clear</source>
        <translation>fast erscheinungsfrei</translation>
    </message>
    <message>
        <source>mild</source>
        <translation>leicht</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>severe</source>
        <translation>schwer</translation>
    </message>
    <message>
        <source>very severe</source>
        <translation>sehr schwer</translation>
    </message>
    <message>
        <source>SCORAD, three bands</source>
        <translation>SCORAD, drei Stufen</translation>
    </message>
    <message>
        <source>SCORAD, four bands</source>
        <translation>SCORAD, vier Stufen</translation>
    </message>
    <message>
        <source>EASI, six bands</source>
        <translation>EASI, sechs Stufen</translation>
    </message>
    <message>
        <source>SALT, S0 to S5</source>
        <translation>SALT, S0 bis S5</translation>
    </message>
    <message>
        <source>clinically relevant change (BJD 2021)</source>
        <translation>klinisch relevante Änderung (BJD 2021)</translation>
    </message>
    <message>
        <source>clinically relevant change (BJD 2021), EASI-50</source>
        <translation>klinisch relevante Änderung (BJD 2021), EASI-50</translation>
    </message>
    <message>
        <source>extent, % of the body</source>
        <translation>Ausdehnung, % des Körpers</translation>
    </message>
    <message>
        <source>erythema</source>
        <translation>Rötung</translation>
    </message>
    <message>
        <source>oedema</source>
        <translation>Ödem, Papeln</translation>
    </message>
    <message>
        <source>oozing</source>
        <translation>Nässen, Krusten</translation>
    </message>
    <message>
        <source>excoriation</source>
        <translation>Kratzspuren</translation>
    </message>
    <message>
        <source>lichenification</source>
        <translation>Lichenifikation</translation>
    </message>
    <message>
        <source>dryness</source>
        <translation>Trockenheit</translation>
    </message>
    <message>
        <source>induration</source>
        <translation>Verdickung</translation>
    </message>
    <message>
        <source>age, years</source>
        <translation>Alter, Jahre</translation>
    </message>
    <message>
        <source>a hand, % of the body</source>
        <translation>eine Hand, % des Körpers</translation>
    </message>
    <message>
        <source>involved, % of the region</source>
        <translation>betroffen, % der Region</translation>
    </message>
    <message>
        <source>involved area</source>
        <translation>betroffene Fläche</translation>
    </message>
    <message>
        <source>hand units</source>
        <translation>Handflächen</translation>
    </message>
    <message>
        <source>depigmented</source>
        <translation>depigmentiert</translation>
    </message>
    <message>
        <source>grade</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>arms</source>
        <translation>Arme</translation>
    </message>
    <message>
        <source>trunk</source>
        <translation>Rumpf</translation>
    </message>
    <message>
        <source>legs</source>
        <translation>Beine</translation>
    </message>
    <message>
        <source>hands</source>
        <translation>Hände</translation>
    </message>
    <message>
        <source>feet</source>
        <translation>Füße</translation>
    </message>
    <message>
        <source>face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>head and neck</source>
        <translation>Kopf und Hals</translation>
    </message>
    <message>
        <source>upper arm</source>
        <translation>Oberarm</translation>
    </message>
    <message>
        <source>lower leg</source>
        <translation>Unterschenkel</translation>
    </message>
    <message>
        <source>left arm</source>
        <translation>linker Arm</translation>
    </message>
    <message>
        <source>right arm</source>
        <translation>rechter Arm</translation>
    </message>
    <message>
        <source>left leg</source>
        <translation>linkes Bein</translation>
    </message>
    <message>
        <source>right leg</source>
        <translation>rechtes Bein</translation>
    </message>
    <message>
        <source>front of the trunk</source>
        <translation>Rumpf vorn</translation>
    </message>
    <message>
        <source>back</source>
        <translation>Rücken</translation>
    </message>
    <message>
        <source>genitals</source>
        <translation>Genitalien</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>nicht benannt</translation>
    </message>
    <message>
        <source>{words}, % lost</source>
        <translation>{words}, % verloren</translation>
    </message>
    <message>
        <source>vertex</source>
        <translation>Scheitelhöhe</translation>
    </message>
    <message>
        <source>top</source>
        <translation>Oberkopf</translation>
    </message>
    <message>
        <source>left side</source>
        <translation>linke Seite</translation>
    </message>
    <message>
        <source>right side</source>
        <translation>rechte Seite</translation>
    </message>
    <message>
        <source>III vertex</source>
        <translation>III Vertex</translation>
    </message>
    <message>
        <source>stable 1 year</source>
        <translation>stabil seit 1 Jahr</translation>
    </message>
    <message>
        <source>regressive</source>
        <translation>rückläufig</translation>
    </message>
    <message>
        <source>{words}: {number} % of it affected</source>
        <translation>{words}: {number} % davon betroffen</translation>
    </message>
    <message>
        <source>every region needs REGION.hands and REGION.level_pct, and nothing else</source>
        <translation>jede Region braucht REGION.hands und REGION.level_pct und sonst nichts</translation>
    </message>
    <message>
        <source>a grade is one item</source>
        <translation>ein Grad ist ein einziger Wert</translation>
    </message>
    <message>
        <source>a grade is a whole number, got {name}</source>
        <translation>ein Grad ist eine ganze Zahl, nicht {name}</translation>
    </message>
    <message>
        <source>missing or unknown: {name}</source>
        <translation>fehlt oder ist unbekannt: {name}</translation>
    </message>
    <message>
        <source>{words}: {words2}.</source>
        <translation>{words}: {words2}.</translation>
    </message>
    <message>
        <source>depigmentation of {name} is a whole level, got {name2}</source>
        <translation>Depigmentierung von {name} ist eine ganze Stufe, nicht {name2}</translation>
    </message>
    <message>
        <source>grades count 1 to {number} in their order, got {name}</source>
        <translation>Grade zählen der Reihe nach von 1 bis {number}, nicht {name}</translation>
    </message>
    <message>
        <source>Items: {name}.</source>
        <translation>Werte: {name}.</translation>
    </message>
    <message>
        <source>{words} lies between {number} and {number2}, got {name}</source>
        <translation>{words} liegt zwischen {number} und {number2}, nicht bei {name}</translation>
    </message>
    <message>
        <source>{words} is a whole number, got {name}</source>
        <translation>{words} ist eine ganze Zahl, nicht {name}</translation>
    </message>
    <message>
        <source>hand area</source>
        <translation>Handfläche</translation>
    </message>
    <message>
        <source>fingertip units</source>
        <translation>Fingerspitzen</translation>
    </message>
    <message>
        <source>hand units of {words}</source>
        <translation>Handflächen, {words}</translation>
    </message>
    <message>
        <source>depigmentation is one of {name} %, got {name2}</source>
        <translation>Depigmentierung ist eine von {name} %, nicht {name2}</translation>
    </message>
    <message>
        <source>a hand's share of the body</source>
        <translation>der Anteil einer Hand am Körper</translation>
    </message>
    <message>
        <source>each region is told once, got {name}</source>
        <translation>jede Region wird einmal genannt, nicht {name}</translation>
    </message>
    <message>
        <source>skin with vitiligo in % of the body</source>
        <translation>Haut mit Vitiligo in % des Körpers</translation>
    </message>
    <message>
        <source>loss at {words}</source>
        <translation>Verlust, {words}</translation>
    </message>
    <message>
        <source>twice the {words}</source>
        <translation>doppelte {words}</translation>
    </message>
    <message>
        <source>these items make no {words}</source>
        <translation>diese Werte ergeben keinen {words}</translation>
    </message>
</context>
<context>
    <name>edits</name>
    <message>
        <source>Remove entry {number}</source>
        <translation>Eintrag {number} entfernen</translation>
    </message>
    <message>
        <source>Stop course {number}</source>
        <translation>Einnahme {number} beenden</translation>
    </message>
    <message>
        <source>Change entry {number}</source>
        <translation>Eintrag {number} ändern</translation>
    </message>
    <message>
        <source>Import {name}</source>
        <translation>{name} importieren</translation>
    </message>
    <message>
        <source>Import {number} into {name}</source>
        <translation>{number} nach {name} importieren</translation>
    </message>
    <message>
        <source>Change subject {name}</source>
        <translation>Person {name} ändern</translation>
    </message>
    <message>
        <source>Change site {name}</source>
        <translation>Stelle {name} ändern</translation>
    </message>
    <message>
        <source>Add subject {name}</source>
        <translation>Person {name} hinzufügen</translation>
    </message>
    <message>
        <source>Add site {name}</source>
        <translation>Stelle {name} hinzufügen</translation>
    </message>
    <message>
        <source>Move {name}</source>
        <translation>{name} verschieben</translation>
    </message>
    <message>
        <source>Sample journal</source>
        <translation>Beispieltagebuch</translation>
    </message>
    <message>
        <source>Blinded reading of {name}</source>
        <translation>Verblindete Ablesung von {name}</translation>
    </message>
    <message>
        <source>blinded reading</source>
        <translation>verblindete Ablesung</translation>
    </message>
    <message>
        <source>{name}: {number} of {number2} as measured</source>
        <translation>{name}: {number} von {number2} wie gemessen</translation>
    </message>
    <message>
        <source>Copy {words}</source>
        <translation>{words} kopieren</translation>
    </message>
    <message>
        <source>Add an entry</source>
        <translation>Eintrag hinzufügen</translation>
    </message>
    <message>
        <source>Change an entry</source>
        <translation>Eintrag ändern</translation>
    </message>
    <message>
        <source>Remove entries</source>
        <translation>Einträge entfernen</translation>
    </message>
    <message>
        <source>Draw the region</source>
        <translation>Region zeichnen</translation>
    </message>
    <message>
        <source>Draw a stroke</source>
        <translation>Strich zeichnen</translation>
    </message>
    <message>
        <source>Erase strokes</source>
        <translation>Striche löschen</translation>
    </message>
    <message>
        <source>Set the scale</source>
        <translation>Maßstab setzen</translation>
    </message>
    <message>
        <source>Name a coin</source>
        <translation>Münze nennen</translation>
    </message>
    <message>
        <source>Set landmarks</source>
        <translation>Landmarken setzen</translation>
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
        <source>swelling</source>
        <translation>Schwellung</translation>
    </message>
    <message>
        <source>scratching</source>
        <translation>Kratzspuren</translation>
    </message>
    <message>
        <source>thickening</source>
        <translation>Verdickung</translation>
    </message>
    <message>
        <source>posterior</source>
        <translation>Hinterkopf</translation>
    </message>
    <message>
        <source>active within 6 weeks</source>
        <translation>aktiv in den letzten 6 Wochen</translation>
    </message>
    <message>
        <source>active within 3 months</source>
        <translation>aktiv in den letzten 3 Monaten</translation>
    </message>
    <message>
        <source>active within 6 months</source>
        <translation>aktiv in den letzten 6 Monaten</translation>
    </message>
    <message>
        <source>active within 12 months</source>
        <translation>aktiv in den letzten 12 Monaten</translation>
    </message>
    <message>
        <source>stable for a year</source>
        <translation>stabil seit einem Jahr</translation>
    </message>
    <message>
        <source>stable and repigmenting</source>
        <translation>stabil und repigmentierend</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>front</source>
        <translation>vorn</translation>
    </message>
    <message>
        <source>itch: {words}</source>
        <translation>Juckreiz: {words}</translation>
    </message>
    <message>
        <source>Set the width of the field</source>
        <translation>Breite des Felds setzen</translation>
    </message>
    <message>
        <source>Drop corrections</source>
        <translation>Korrekturen verwerfen</translation>
    </message>
    <message>
        <source>Drop the corrections of a photo</source>
        <translation>Korrekturen eines Fotos verwerfen</translation>
    </message>
</context>
<context>
    <name>photo files</name>
    <message>
        <source>Nothing says when this photo was taken: no date by the camera, none in the file name.</source>
        <translation>Nichts sagt, wann dieses Foto entstand: kein Datum von der Kamera, keines im Dateinamen.</translation>
    </message>
    <message>
        <source>Write its date into a visits.csv beside the photos: photo,date</source>
        <translation>Schreiben Sie das Datum in eine visits.csv neben den Fotos: photo,date</translation>
    </message>
    <message>
        <source>The camera's clock was wrong: it says {name}.</source>
        <translation>Die Uhr der Kamera ging falsch: Sie sagt {name}.</translation>
    </message>
    <message>
        <source>The picture needs more memory than there is.</source>
        <translation>Das Bild braucht mehr Arbeitsspeicher, als da ist.</translation>
    </message>
    <message>
        <source>Export the photo at a normal size.</source>
        <translation>Exportieren Sie das Foto in normaler Größe.</translation>
    </message>
    <message>
        <source>Export the photo at a normal size. Or allow the program more memory.</source>
        <translation>Exportieren Sie das Foto in normaler Größe oder geben Sie dem Programm mehr Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Or allow the program more memory.</source>
        <translation>Oder geben Sie dem Programm mehr Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>The picture claims {number} x {number2} pixels ({number3} MP); at most {number4} MP are read.</source>
        <translation>Das Bild gibt {number} × {number2} Pixel an ({number3} MP); höchstens {number4} MP werden gelesen.</translation>
    </message>
    <message>
        <source>The picture is tiny: {number} x {number2} pixels.</source>
        <translation>Das Bild ist winzig: {number} × {number2} Pixel.</translation>
    </message>
    <message>
        <source>The picture is a sliver of {number} x {number2} pixels, not a photo.</source>
        <translation>Das Bild ist ein Streifen von {number} × {number2} Pixeln, kein Foto.</translation>
    </message>
    <message>
        <source>Use the photo in its original size, not a preview.</source>
        <translation>Nehmen Sie das Foto in Originalgröße, keine Vorschau.</translation>
    </message>
    <message>
        <source>The file is damaged: {words}.</source>
        <translation>Die Datei ist beschädigt: {words}.</translation>
    </message>
    <message>
        <source>Copy the photo again from the camera.</source>
        <translation>Kopieren Sie das Foto noch einmal von der Kamera.</translation>
    </message>
    <message>
        <source>visits.csv names {name}, which is not here.</source>
        <translation>visits.csv nennt {name}, das nicht hier ist.</translation>
    </message>
    <message>
        <source>It is the same file as {name}, which is used.</source>
        <translation>Es ist dieselbe Datei wie {name}, die verwendet wird.</translation>
    </message>
    <message>
        <source>Write the date like 2025-03-01.</source>
        <translation>Schreiben Sie das Datum so: 2025-03-01.</translation>
    </message>
    <message>
        <source>There is no folder {name}.</source>
        <translation>Es gibt keinen Ordner {name}.</translation>
    </message>
    <message>
        <source>{name} is a file, not a folder.</source>
        <translation>{name} ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>The folder {name} cannot be opened.</source>
        <translation>Der Ordner {name} lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Give the folder that holds the photos.</source>
        <translation>Geben Sie den Ordner mit den Fotos an.</translation>
    </message>
    <message>
        <source>There is no file of corrections {name}.</source>
        <translation>Es gibt keine Korrekturdatei {name}.</translation>
    </message>
    <message>
        <source>The file of corrections {name} is too large.</source>
        <translation>Die Korrekturdatei {name} ist zu groß.</translation>
    </message>
    <message>
        <source>A correction in {name} cannot be read.</source>
        <translation>Eine Korrektur in {name} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>it is cut off, or its picture cannot be decoded</source>
        <translation>sie ist abgeschnitten, oder das Bild lässt sich nicht dekodieren</translation>
    </message>
    <message>
        <source>it is cut off, or its container cannot be read</source>
        <translation>sie ist abgeschnitten, oder ihr Behälter lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>its picture cannot be decoded</source>
        <translation>das Bild lässt sich nicht dekodieren</translation>
    </message>
    <message>
        <source>A JPEG of {number} channels is not read.</source>
        <translation>Ein JPEG mit {number} Kanälen wird nicht gelesen.</translation>
    </message>
    <message>
        <source>it is cut off</source>
        <translation>sie ist abgeschnitten</translation>
    </message>
    <message>
        <source>The picture is written in {number} passes, far more than any camera uses.</source>
        <translation>Das Bild ist in {number} Durchgängen geschrieben, weit mehr als bei jeder Kamera.</translation>
    </message>
    <message>
        <source>it is cut off before its picture starts</source>
        <translation>sie ist abgeschnitten, bevor das Bild beginnt</translation>
    </message>
    <message>
        <source>some of its data are wrong, and the picture behind them is shifted or miscoloured</source>
        <translation>einige Daten sind falsch, und das Bild dahinter ist verschoben oder verfärbt</translation>
    </message>
    <message>
        <source>Save it as an ordinary JPEG.</source>
        <translation>Speichern Sie es als gewöhnliches JPEG.</translation>
    </message>
    <message>
        <source>a segment of its header has no length</source>
        <translation>ein Abschnitt ihres Kopfs hat keine Länge</translation>
    </message>
    <message>
        <source>it does not say how large the picture is</source>
        <translation>sie sagt nicht, wie groß das Bild ist</translation>
    </message>
    <message>
        <source>it ends before its picture starts</source>
        <translation>sie endet, bevor das Bild beginnt</translation>
    </message>
    <message>
        <source>A picture of the kind {name} is not read.</source>
        <translation>Ein Bild der Art {name} wird nicht gelesen.</translation>
    </message>
    <message>
        <source>Save it as an ordinary 8-bit colour JPEG or PNG.</source>
        <translation>Speichern Sie es als gewöhnliches 8-Bit-JPEG oder -PNG in Farbe.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is too large: {number} MB; at most {number2} MB are read.</source>
        <translation>Die Datei ist zu groß: {number} MB; höchstens {number2} MB werden gelesen.</translation>
    </message>
    <message>
        <source>no such file</source>
        <translation>keine solche Datei</translation>
    </message>
    <message>
        <source>The file cannot be opened: {words}.</source>
        <translation>Die Datei lässt sich nicht öffnen: {words}.</translation>
    </message>
    <message>
        <source>The file cannot be opened: {name}.</source>
        <translation>Die Datei lässt sich nicht öffnen: {name}.</translation>
    </message>
    <message>
        <source>This is {words}, not a photo file.</source>
        <translation>Das ist {words}, keine Fotodatei.</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation>eine Pipe</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>ein Socket</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>ein Gerät</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>keine Datei</translation>
    </message>
    <message>
        <source>The file may not be read: permission denied.</source>
        <translation>Die Datei darf nicht gelesen werden: keine Berechtigung.</translation>
    </message>
    <message>
        <source>The link leads nowhere, or back to itself.</source>
        <translation>Die Verknüpfung führt ins Leere oder auf sich selbst zurück.</translation>
    </message>
    <message>
        <source>Export the photo as a JPEG of normal size.</source>
        <translation>Exportieren Sie das Foto als JPEG normaler Größe.</translation>
    </message>
    <message>
        <source>Allow your user to read it, or copy it elsewhere.</source>
        <translation>Geben Sie sich Leserechte, oder kopieren Sie die Datei anderswohin.</translation>
    </message>
    <message>
        <source>Save it as JPEG or PNG, best straight from the camera.</source>
        <translation>Speichern Sie es als JPEG oder PNG, am besten direkt aus der Kamera.</translation>
    </message>
    <message>
        <source>The file is {words}; JPEG, PNG, TIFF, WebP, HEIC and AVIF photos are read.</source>
        <translation>Die Datei ist {words}; gelesen werden Fotos in JPEG, PNG, TIFF, WebP, HEIC und AVIF.</translation>
    </message>
    <message>
        <source>a film or a camera RAW file</source>
        <translation>ein Film oder eine RAW-Datei</translation>
    </message>
    <message>
        <source>no picture of a kind that is known here</source>
        <translation>kein Bild einer hier bekannten Art</translation>
    </message>
    <message>
        <source>a GIF, which has too few colours to measure</source>
        <translation>ein GIF, das zum Messen zu wenig Farben hat</translation>
    </message>
    <message>
        <source>a BMP picture</source>
        <translation>ein BMP-Bild</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a Photoshop document</source>
        <translation>ein Photoshop-Dokument</translation>
    </message>
    <message>
        <source>a ZIP archive or office document</source>
        <translation>ein ZIP-Archiv oder Office-Dokument</translation>
    </message>
    <message>
        <source>a camera RAW file</source>
        <translation>eine RAW-Datei der Kamera</translation>
    </message>
    <message>
        <source>a JPEG XL picture</source>
        <translation>ein JPEG-XL-Bild</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture</source>
        <translation>ein JPEG-2000-Bild</translation>
    </message>
    <message>
        <source>a drawing or XML text (such as SVG)</source>
        <translation>eine Zeichnung oder XML-Text (etwa SVG)</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>eine Webseite</translation>
    </message>
    <message>
        <source>The file is an animated {name}.</source>
        <translation>Die Datei ist ein bewegtes {name}.</translation>
    </message>
    <message>
        <source>Use the single photo it was made from.</source>
        <translation>Nehmen Sie das einzelne Foto, aus dem sie gemacht wurde.</translation>
    </message>
    <message>
        <source>it holds fewer rows than it claims</source>
        <translation>sie enthält weniger Zeilen, als sie angibt</translation>
    </message>
    <message>
        <source>its checksum is wrong</source>
        <translation>ihre Prüfsumme stimmt nicht</translation>
    </message>
    <message>
        <source>its picture cannot be unpacked</source>
        <translation>das Bild lässt sich nicht entpacken</translation>
    </message>
    <message>
        <source>There is no region file {name}.</source>
        <translation>Es gibt keine Regionsdatei {name}.</translation>
    </message>
    <message>
        <source>The region file {name} holds no area.</source>
        <translation>Die Regionsdatei {name} enthält keine Fläche.</translation>
    </message>
    <message>
        <source>The region file {name} is too large for an outline.</source>
        <translation>Die Regionsdatei {name} ist zu groß für einen Umriss.</translation>
    </message>
    <message>
        <source>The region file {name} has no polygon_xy.</source>
        <translation>Die Regionsdatei {name} hat kein polygon_xy.</translation>
    </message>
    <message>
        <source>The region file {name} is no JSON.</source>
        <translation>Die Regionsdatei {name} ist kein JSON.</translation>
    </message>
    <message>
        <source>Save it as a TIFF or PNG of 8 or 16 bits a channel.</source>
        <translation>Speichern Sie es als TIFF oder PNG mit 8 oder 16 Bit je Kanal.</translation>
    </message>
    <message>
        <source>The file is a camera's RAW file, of which only a preview could be read.</source>
        <translation>Die Datei ist eine RAW-Datei, von der sich nur eine Vorschau lesen ließ.</translation>
    </message>
    <message>
        <source>The picture is in floating-point numbers, whose meaning the file does not tell.</source>
        <translation>Das Bild besteht aus Gleitkommazahlen, deren Bedeutung die Datei nicht nennt.</translation>
    </message>
    <message>
        <source>A TIFF of {number} bits a channel of this kind is not read.</source>
        <translation>Ein TIFF dieser Art mit {number} Bit je Kanal wird nicht gelesen.</translation>
    </message>
    <message>
        <source>A TIFF of this layout is not read.</source>
        <translation>Ein TIFF dieses Aufbaus wird nicht gelesen.</translation>
    </message>
    <message>
        <source>A 16-bit TIFF of this colour space is not read.</source>
        <translation>Ein 16-Bit-TIFF in diesem Farbraum wird nicht gelesen.</translation>
    </message>
    <message>
        <source>its directory points outside the file</source>
        <translation>ihr Verzeichnis zeigt aus der Datei hinaus</translation>
    </message>
    <message>
        <source>A grey TIFF of 16 bits with this compression is not read.</source>
        <translation>Ein graues 16-Bit-TIFF mit dieser Kompression wird nicht gelesen.</translation>
    </message>
    <message>
        <source>Develop it, and save it as JPEG or TIFF.</source>
        <translation>Entwickeln Sie es und speichern Sie es als JPEG oder TIFF.</translation>
    </message>
    <message>
        <source>Save it as RGB.</source>
        <translation>Speichern Sie es als RGB.</translation>
    </message>
    <message>
        <source>visits.csv is larger than 1 MB.</source>
        <translation>visits.csv ist größer als 1 MB.</translation>
    </message>
    <message>
        <source>visits.csv holds zero bytes; it is damaged.</source>
        <translation>visits.csv enthält Nullbytes; sie ist beschädigt.</translation>
    </message>
    <message>
        <source>visits.csv has no header that is understood.</source>
        <translation>visits.csv hat keine verständliche Kopfzeile.</translation>
    </message>
    <message>
        <source>It must start with the line photo,date or photo,date,time; dates are written 2025-03-01.</source>
        <translation>Sie muss mit der Zeile photo,date oder photo,date,time beginnen; Tage werden so geschrieben: 2025-03-01.</translation>
    </message>
    <message>
        <source>visits.csv cannot be read. {words}</source>
        <translation>visits.csv lässt sich nicht lesen. {words}</translation>
    </message>
    <message>
        <source>visits.csv is not written in UTF-8.</source>
        <translation>visits.csv ist nicht in UTF-8 geschrieben.</translation>
    </message>
    <message>
        <source>visits.csv cannot be read from line {number} on: {name}.</source>
        <translation>visits.csv lässt sich ab Zeile {number} nicht lesen: {name}.</translation>
    </message>
    <message>
        <source>Keep one short line for each photo.</source>
        <translation>Eine kurze Zeile je Foto genügt.</translation>
    </message>
    <message>
        <source>Line {number} of visits.csv is not understood: {words}.</source>
        <translation>Zeile {number} der visits.csv ist unverständlich: {words}.</translation>
    </message>
    <message>
        <source>dates are written 2025-03-01, times 10:15</source>
        <translation>Tage werden 2025-03-01 geschrieben, Zeiten 10:15</translation>
    </message>
    <message>
        <source>it lies in the future</source>
        <translation>das liegt in der Zukunft</translation>
    </message>
    <message>
        <source>it lies before the first photos that could be meant</source>
        <translation>das liegt vor den ersten Fotos, die gemeint sein könnten</translation>
    </message>
    <message>
        <source>there is no such day or time</source>
        <translation>diesen Tag oder diese Zeit gibt es nicht</translation>
    </message>
    <message>
        <source>it names no photo</source>
        <translation>sie nennt kein Foto</translation>
    </message>
    <message>
        <source>another line gives the same photo another date</source>
        <translation>eine andere Zeile gibt demselben Foto ein anderes Datum</translation>
    </message>
    <message>
        <source>Save it as "CSV UTF-8".</source>
        <translation>Speichern Sie sie als „CSV UTF-8“.</translation>
    </message>
</context>
<context>
    <name>what a photo shows</name>
    <message>
        <source>The region of scalp is too small to tell hair from skin.</source>
        <translation>Die Region der Kopfhaut ist zu klein, um Haar von Haut zu unterscheiden.</translation>
    </message>
    <message>
        <source>The midline does not run along bare scalp.</source>
        <translation>Die Mittellinie läuft nicht über freie Kopfhaut.</translation>
    </message>
    <message>
        <source>Draw the region around the whole area of scalp.</source>
        <translation>Zeichnen Sie die Region um die ganze Kopfhautfläche.</translation>
    </message>
    <message>
        <source>Draw the midline into the part.</source>
        <translation>Zeichnen Sie die Mittellinie in den Scheitel.</translation>
    </message>
    <message>
        <source>a hair cannot be split at its end</source>
        <translation>ein Haar lässt sich nicht an seinem Ende teilen</translation>
    </message>
    <message>
        <source>a hair cannot be joined with itself</source>
        <translation>ein Haar lässt sich nicht mit sich selbst verbinden</translation>
    </message>
    <message>
        <source>a hair needs a path of two points or more that has a length</source>
        <translation>ein Haar braucht einen Pfad aus zwei oder mehr Punkten mit einer Länge</translation>
    </message>
    <message>
        <source>At {number} um a pixel single hairs cannot be told apart.</source>
        <translation>Bei {number} µm je Pixel lassen sich einzelne Haare nicht unterscheiden.</translation>
    </message>
    <message>
        <source>Measure coverage only, or take a close-up with at most 30 um a pixel.</source>
        <translation>Messen Sie nur die Bedeckung, oder nehmen Sie eine Nahaufnahme mit höchstens 30 µm je Pixel auf.</translation>
    </message>
    <message>
        <source>The hairs of the second photo do not lie as those of the first: only {number} roots meet, {number2} would by accident.</source>
        <translation>Die Haare des zweiten Fotos liegen nicht wie die des ersten: Nur {number} Wurzeln treffen sich, {number2} täten es zufällig.</translation>
    </message>
    <message>
        <source>Too few hairs were found to recognise the place.</source>
        <translation>Zu wenige Haare wurden gefunden, um die Stelle zu erkennen.</translation>
    </message>
    <message>
        <source>Take all photos of a series in the same light: daylight, without a Wood's lamp.</source>
        <translation>Nehmen Sie alle Fotos einer Reihe im selben Licht auf: Tageslicht, ohne Wood-Lampe.</translation>
    </message>
    <message>
        <source>The photo {words}, but the baseline {words2}.</source>
        <translation>Das Foto {words}, aber die Basisaufnahme {words2}.</translation>
    </message>
    <message>
        <source>is a colour photo in visible light</source>
        <translation>ist ein Farbfoto in sichtbarem Licht</translation>
    </message>
    <message>
        <source>was taken under a Wood's lamp</source>
        <translation>entstand unter einer Wood-Lampe</translation>
    </message>
    <message>
        <source>has no colour</source>
        <translation>hat keine Farbe</translation>
    </message>
    <message>
        <source>The photo was taken under a Wood's lamp; areas are measured in visible light only.</source>
        <translation>Das Foto entstand unter einer Wood-Lampe; Flächen werden nur in sichtbarem Licht gemessen.</translation>
    </message>
    <message>
        <source>The photo is {words}; no skin can be seen.</source>
        <translation>Das Foto ist {words}; es ist keine Haut zu sehen.</translation>
    </message>
    <message>
        <source>burnt out to white</source>
        <translation>zu Weiß ausgebrannt</translation>
    </message>
    <message>
        <source>black</source>
        <translation>schwarz</translation>
    </message>
    <message>
        <source>The photo shows one even tone and nothing else.</source>
        <translation>Das Foto zeigt einen gleichmäßigen Ton und sonst nichts.</translation>
    </message>
    <message>
        <source>Take it again in even daylight, without flash.</source>
        <translation>Nehmen Sie es bei gleichmäßigem Tageslicht ohne Blitz noch einmal auf.</translation>
    </message>
    <message>
        <source>Step back until the patch and the skin around it are seen.</source>
        <translation>Gehen Sie zurück, bis der Fleck und die Haut darum zu sehen sind.</translation>
    </message>
    <message>
        <source>{words} and no ruler was surely seen in the photo</source>
        <translation>{words} und kein Lineal war auf dem Foto sicher zu sehen</translation>
    </message>
    <message>
        <source>{words} and no ruler was surely seen in the photo.</source>
        <translation>{words} und kein Lineal war auf dem Foto sicher zu sehen.</translation>
    </message>
    <message>
        <source>no reference card</source>
        <translation>keine Referenzkarte</translation>
    </message>
    <message>
        <source>neither the reference card nor the coin</source>
        <translation>weder die Referenzkarte noch die Münze</translation>
    </message>
    <message>
        <source>Lay the printed card flat beside the patch, wholly in view and in focus.</source>
        <translation>Legen Sie die gedruckte Karte flach neben den Fleck, ganz im Bild und scharf.</translation>
    </message>
    <message>
        <source>the card's control line cannot be {number} mm long</source>
        <translation>die Kontrolllinie der Karte kann nicht {number} mm lang sein</translation>
    </message>
    <message>
        <source>Measure the line marked 50 mm on the printed card and give its length in mm.</source>
        <translation>Messen Sie die mit 50 mm bezeichnete Linie der gedruckten Karte und geben Sie ihre Länge in mm an.</translation>
    </message>
    <message>
        <source>no coin is called {name}</source>
        <translation>keine Münze heißt {name}</translation>
    </message>
    <message>
        <source>Lay the coin flat beside the patch, in focus, where its whole rim shows.</source>
        <translation>Legen Sie die Münze flach und scharf neben den Fleck, sodass ihr ganzer Rand zu sehen ist.</translation>
    </message>
    <message>
        <source>the card is seen too badly to read a scale from it</source>
        <translation>die Karte ist zu schlecht zu sehen, um einen Maßstab abzulesen</translation>
    </message>
    <message>
        <source>Lay the card flat beside the patch with all four black squares in view.</source>
        <translation>Legen Sie die Karte flach neben den Fleck, mit allen vier schwarzen Quadraten im Bild.</translation>
    </message>
    <message>
        <source>several round things of different size could be the coin {name}</source>
        <translation>mehrere runde Dinge verschiedener Größe könnten die Münze {name} sein</translation>
    </message>
    <message>
        <source>Known coins: {name}.</source>
        <translation>Bekannte Münzen: {name}.</translation>
    </message>
    <message>
        <source>Leave one coin in view, flat beside the patch.</source>
        <translation>Lassen Sie eine Münze im Bild, flach neben dem Fleck.</translation>
    </message>
    <message>
        <source>It matched the baseline only by way of another visit.</source>
        <translation>Es passte nur auf dem Umweg über einen anderen Besuch zur Basisaufnahme.</translation>
    </message>
    <message>
        <source>It matched another visit, but the way there and back does not lead to the same place.</source>
        <translation>Es passte zu einem anderen Besuch, aber Hin- und Rückweg führen nicht zur selben Stelle.</translation>
    </message>
    <message>
        <source>These look like different places, or the two photos share too little skin: too few details agree.</source>
        <translation>Das sieht nach verschiedenen Stellen aus, oder die Fotos haben zu wenig Haut gemeinsam: Zu wenige Einzelheiten stimmen überein.</translation>
    </message>
    <message>
        <source>A rough match was found, but the details of the skin do not line up with it: the place may be another one, or the photo too blurred.</source>
        <translation>Eine grobe Zuordnung wurde gefunden, aber die Einzelheiten der Haut liegen nicht darauf: Die Stelle ist vielleicht eine andere, oder das Foto ist zu unscharf.</translation>
    </message>
    <message>
        <source>The {words} photo shows too little detail: it may be blurred, too dark, or the skin too even.</source>
        <translation>{words} zeigt zu wenig Einzelheiten: Sie ist vielleicht unscharf, zu dunkel oder die Haut zu gleichmäßig.</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>Die Basisaufnahme</translation>
    </message>
    <message>
        <source>moving</source>
        <translation>Die neue Aufnahme</translation>
    </message>
    <message>
        <source>first</source>
        <translation>Die erste Aufnahme</translation>
    </message>
    <message>
        <source>second</source>
        <translation>Die zweite Aufnahme</translation>
    </message>
    <message>
        <source>Only a small part of the skin that both photos show could be matched: the rest changed too much, curves away, or is out of focus.</source>
        <translation>Nur ein kleiner Teil der Haut, die beide Fotos zeigen, ließ sich zuordnen: Der Rest hat sich zu sehr geändert, wölbt sich weg oder ist unscharf.</translation>
    </message>
    <message>
        <source>The match is too uncertain to measure with: one sd is {number} px.</source>
        <translation>Die Zuordnung ist zum Messen zu unsicher: eine SD sind {number} px.</translation>
    </message>
    <message>
        <source>One of the two photos is a mirror image, as front cameras make; this was undone.</source>
        <translation>Eines der beiden Fotos ist spiegelverkehrt, wie bei Frontkameras; das wurde rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Part of the shared skin could not be matched; nothing should be measured there.</source>
        <translation>Ein Teil der gemeinsamen Haut ließ sich nicht zuordnen; dort sollte nichts gemessen werden.</translation>
    </message>
    <message>
        <source>Take it from the same place and distance as the baseline, sharp and in even light.</source>
        <translation>Nehmen Sie es vom selben Ort und aus demselben Abstand wie die Basisaufnahme auf, scharf und bei gleichmäßigem Licht.</translation>
    </message>
    <message>
        <source>The photo could not be brought onto the baseline.</source>
        <translation>Das Foto ließ sich nicht auf die Basisaufnahme bringen.</translation>
    </message>
    <message>
        <source>An area read from it would be wrong.</source>
        <translation>Eine daraus abgelesene Fläche wäre falsch.</translation>
    </message>
    <message>
        <source>{name} shows nothing of known size</source>
        <translation>{name} zeigt nichts von bekannter Größe</translation>
    </message>
    <message>
        <source>The photo could not be laid on the baseline; its own region was measured, and cover is not compared.</source>
        <translation>Das Foto ließ sich nicht auf die Basisaufnahme legen; gemessen wurde seine eigene Region, die Bedeckung wird nicht verglichen.</translation>
    </message>
    <message>
        <source>What the series follows ({words}) could not be measured on this photo.</source>
        <translation>Was die Reihe verfolgt ({words}), ließ sich auf diesem Foto nicht messen.</translation>
    </message>
    <message>
        <source>Take it like the baseline: same part, same distance.</source>
        <translation>Nehmen Sie es wie die Basisaufnahme auf: derselbe Scheitel, derselbe Abstand.</translation>
    </message>
    <message>
        <source>Give --scale, the width of the field with --field-mm, or lay the printed card beside the hair.</source>
        <translation>Geben Sie --scale oder mit --field-mm die Breite des Felds an, oder legen Sie die gedruckte Karte neben das Haar.</translation>
    </message>
    <message>
        <source>A close-up without a scale has no density: nothing of known size is in view.</source>
        <translation>Eine Nahaufnahme ohne Maßstab hat keine Dichte: Nichts von bekannter Größe ist im Bild.</translation>
    </message>
    <message>
        <source>A bar of {number} px is drawn into the photo; its length is unknown.</source>
        <translation>Ein Balken von {number} px ist ins Foto gezeichnet; seine Länge ist unbekannt.</translation>
    </message>
    <message>
        <source>Give its length with --bar-mm, such as --bar-mm 1.</source>
        <translation>Geben Sie seine Länge mit --bar-mm an, etwa --bar-mm 1.</translation>
    </message>
    <message>
        <source>Not measured: the run was stopped.</source>
        <translation>Nicht gemessen: Der Lauf wurde angehalten.</translation>
    </message>
</context>
<context>
    <name>catalog</name>
    <message>
        <source>There is already something named {name}.</source>
        <translation>Es gibt schon etwas mit dem Namen {name}.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>It is being checked.</source>
        <translation>Er wird geprüft.</translation>
    </message>
    <message>
        <source>The catalog is damaged: {name}.</source>
        <translation>Der Katalog ist beschädigt: {name}.</translation>
    </message>
    <message>
        <source>The catalog was written by a newer PigmentTrack (schema {number}, this one knows {number2}); it can be looked at, not changed.</source>
        <translation>Der Katalog wurde von einem neueren PigmentTrack geschrieben (Schema {number}, dieses kennt {number2}); er kann angesehen, aber nicht geändert werden.</translation>
    </message>
    <message>
        <source>The catalog has another {words} {name} already.</source>
        <translation>Der Katalog hat schon: {words} {name}.</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>site</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>Besuch</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>measurement</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>measurement run</source>
        <translation>Messlauf</translation>
    </message>
    <message>
        <source>journal entry</source>
        <translation>Tagebucheintrag</translation>
    </message>
    <message>
        <source>Read the export into a new catalog.</source>
        <translation>Lesen Sie den Export in einen neuen Katalog ein.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>Records of the kind {name} are not edited.</source>
        <translation>Einträge der Art {name} werden nicht geändert.</translation>
    </message>
    <message>
        <source>The {words} was changed in the meantime.</source>
        <translation>Inzwischen geändert: {words}.</translation>
    </message>
    <message>
        <source>Look at it again, then decide.</source>
        <translation>Sehen Sie noch einmal hin, und entscheiden Sie dann.</translation>
    </message>
    <message>
        <source>{words}: this cannot be taken back, because other records need it.</source>
        <translation>{words}: Das lässt sich nicht zurücknehmen, weil andere Einträge es brauchen.</translation>
    </message>
    <message>
        <source>The disk failed: {name}.</source>
        <translation>Der Datenträger ist ausgefallen: {name}.</translation>
    </message>
    <message>
        <source>The disk is full or takes no more; the last step was taken back.</source>
        <translation>Der Datenträger ist voll oder nimmt nichts mehr an; der letzte Schritt wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Make room and do it again; what was confirmed before is kept.</source>
        <translation>Schaffen Sie Platz und wiederholen Sie den Schritt; was zuvor bestätigt war, bleibt.</translation>
    </message>
    <message>
        <source>The catalog is damaged: its list of tables is no text.</source>
        <translation>Der Katalog ist beschädigt: Seine Liste der Tabellen ist kein Text.</translation>
    </message>
    <message>
        <source>The catalog cannot be written to: {name}.</source>
        <translation>In den Katalog lässt sich nicht schreiben: {name}.</translation>
    </message>
    <message>
        <source>Another program is writing to the catalog.</source>
        <translation>Ein anderes Programm schreibt in den Katalog.</translation>
    </message>
    <message>
        <source>The catalog is read-only.</source>
        <translation>Der Katalog ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>This contradicts what the catalog holds ({name}).</source>
        <translation>Das widerspricht dem, was der Katalog enthält ({name}).</translation>
    </message>
    <message>
        <source>The catalog could not be used: {name}.</source>
        <translation>Der Katalog ließ sich nicht benutzen: {name}.</translation>
    </message>
    <message>
        <source>See what is broken with 'pigmenttrack catalog verify', bring back the newest good snapshot with 'pigmenttrack catalog restore'.</source>
        <translation>Was beschädigt ist, zeigt „pigmenttrack catalog verify“; den neuesten guten Schnappschuss holt „pigmenttrack catalog restore“ zurück.</translation>
    </message>
    <message>
        <source>Check the rights of the folder, or copy the catalog elsewhere.</source>
        <translation>Prüfen Sie die Rechte des Ordners, oder kopieren Sie den Katalog anderswohin.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Install the newest PigmentTrack.</source>
        <translation>Installieren Sie das neueste PigmentTrack.</translation>
    </message>
    <message>
        <source>{name} is a database of another program, not a PigmentTrack catalog (application {name2}, version {name3}; a catalog says {name4} and 1 to {name5}); it was not touched.</source>
        <translation>{name} ist eine Datenbank eines anderen Programms, kein PigmentTrack-Katalog (Anwendung {name2}, Version {name3}; ein Katalog sagt {name4} und 1 bis {name5}); sie wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>{name} holds what no catalog of this version has, or lacks it: {name2}.</source>
        <translation>{name} enthält, was kein Katalog dieser Version hat, oder es fehlt: {name2}.</translation>
    </message>
    <message>
        <source>{name} was made by a newer PigmentTrack that keeps its records differently.</source>
        <translation>{name} stammt von einem neueren PigmentTrack, das seine Einträge anders ablegt.</translation>
    </message>
    <message>
        <source>Somebody changed it by other means.</source>
        <translation>Jemand hat ihn auf anderem Weg geändert.</translation>
    </message>
    <message>
        <source>A journal entry is of version {name}; {name2} is read here.</source>
        <translation>Ein Tagebucheintrag ist von Version {name}; hier wird {name2} gelesen.</translation>
    </message>
    <message>
        <source>There is no risk flag {name}.</source>
        <translation>Es gibt keine Angabe {name}.</translation>
    </message>
    <message>
        <source>There is no catalog {name}.</source>
        <translation>Es gibt keinen Katalog {name}.</translation>
    </message>
    <message>
        <source>{name} holds no catalog.db.</source>
        <translation>{name} enthält keine catalog.db.</translation>
    </message>
    <message>
        <source>The catalog.db of {name} is empty (0 bytes); it was not touched.</source>
        <translation>Die catalog.db von {name} ist leer (0 Byte); sie wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>The file catalog.db is read-only; the catalog can be looked at, not changed.</source>
        <translation>Die Datei catalog.db ist schreibgeschützt; der Katalog kann angesehen, aber nicht geändert werden.</translation>
    </message>
    <message>
        <source>The folder is read-only; the catalog can be looked at, not changed.</source>
        <translation>Der Ordner ist schreibgeschützt; der Katalog kann angesehen, aber nicht geändert werden.</translation>
    </message>
    <message>
        <source>catalog.db is damaged or no database at all ({name}); it was not touched.</source>
        <translation>catalog.db ist beschädigt oder gar keine Datenbank ({name}); sie wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>catalog.db is damaged (its list of tables is no text); it was not touched.</source>
        <translation>catalog.db ist beschädigt (die Liste der Tabellen ist kein Text); sie wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>Make one with 'pigmenttrack catalog new NAME'.</source>
        <translation>Legen Sie einen mit „pigmenttrack catalog new NAME“ an.</translation>
    </message>
    <message>
        <source>There is no good snapshot in {name}.</source>
        <translation>In {name} gibt es keinen guten Schnappschuss.</translation>
    </message>
    <message>
        <source>There is no such snapshot: {name}.</source>
        <translation>Diesen Schnappschuss gibt es nicht: {name}.</translation>
    </message>
    <message>
        <source>This snapshot is damaged: {name}.</source>
        <translation>Dieser Schnappschuss ist beschädigt: {name}.</translation>
    </message>
    <message>
        <source>See the list with 'pigmenttrack catalog info'.</source>
        <translation>Die Liste zeigt „pigmenttrack catalog info“.</translation>
    </message>
    <message>
        <source>Another program has the catalog open.</source>
        <translation>Ein anderes Programm hat den Katalog offen.</translation>
    </message>
    <message>
        <source>Use a backup of the whole folder.</source>
        <translation>Nehmen Sie eine Sicherung des ganzen Ordners.</translation>
    </message>
    <message>
        <source>Close it first.</source>
        <translation>Schließen Sie es zuerst.</translation>
    </message>
    <message>
        <source>A record of the kind {name} has other fields than expected: {name2}.</source>
        <translation>Ein Eintrag der Art {name} hat andere Felder als erwartet: {name2}.</translation>
    </message>
    <message>
        <source>The record of {name} is not what was written.</source>
        <translation>Der Eintrag von {name} ist nicht, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>The catalog is being restored by another program.</source>
        <translation>Ein anderes Programm stellt den Katalog gerade wieder her.</translation>
    </message>
    <message>
        <source>The newest good snapshot is of {name} UTC: bring it back with 'pigmenttrack catalog restore'. What is broken, 'pigmenttrack catalog verify' tells.</source>
        <translation>Der neueste gute Schnappschuss ist vom {name} UTC: „pigmenttrack catalog restore“ holt ihn zurück. Was beschädigt ist, sagt „pigmenttrack catalog verify“.</translation>
    </message>
    <message>
        <source>There is no good snapshot of it in its folder; use a backup of the folder.</source>
        <translation>In seinem Ordner gibt es keinen guten Schnappschuss; nehmen Sie eine Sicherung des Ordners.</translation>
    </message>
    <message>
        <source>The catalog is damaged ({name}); no snapshot was made of it.</source>
        <translation>Der Katalog ist beschädigt ({name}); es wurde kein Schnappschuss gemacht.</translation>
    </message>
    <message>
        <source>The file {name}… is damaged.</source>
        <translation>Die Datei {name}… ist beschädigt.</translation>
    </message>
    <message>
        <source>The file {name}… is missing from the catalog.</source>
        <translation>Die Datei {name}… fehlt im Katalog.</translation>
    </message>
    <message>
        <source>The measurements read are not those that were stored: {name}.</source>
        <translation>Die gelesenen Messungen sind nicht die gespeicherten: {name}.</translation>
    </message>
    <message>
        <source>A stored measurement has no area.</source>
        <translation>Eine gespeicherte Messung hat keine Fläche.</translation>
    </message>
    <message>
        <source>A stored record is of the kind {name}, version {name2}; this program reads {name3}, version {name4}.</source>
        <translation>Ein gespeicherter Eintrag ist von der Art {name}, Version {name2}; dieses Programm liest {name3}, Version {name4}.</translation>
    </message>
    <message>
        <source>{name} is there already.</source>
        <translation>{name} gibt es schon.</translation>
    </message>
    <message>
        <source>Name a new folder.</source>
        <translation>Nennen Sie einen neuen Ordner.</translation>
    </message>
    <message>
        <source>The catalog has lost the record of {name}.</source>
        <translation>Der Katalog hat den Eintrag von {name} verloren.</translation>
    </message>
    <message>
        <source>Export the catalog again, or repair the folder from a backup.</source>
        <translation>Exportieren Sie den Katalog noch einmal, oder stellen Sie den Ordner aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>{name} is not of a PigmentTrack export.</source>
        <translation>{name} stammt nicht von einem PigmentTrack-Export.</translation>
    </message>
    <message>
        <source>The export is of version {name}, not {name2}.</source>
        <translation>Der Export ist von Version {name}, nicht {name2}.</translation>
    </message>
    <message>
        <source>The export names a file outside of it: {name}.</source>
        <translation>Der Export nennt eine Datei außerhalb: {name}.</translation>
    </message>
    <message>
        <source>{name} is not what was exported.</source>
        <translation>{name} ist nicht, was exportiert wurde.</translation>
    </message>
    <message>
        <source>{name} does not hold what an export holds ({name2}).</source>
        <translation>{name} enthält nicht, was ein Export enthält ({name2}).</translation>
    </message>
    <message>
        <source>{name} cannot be read as JSON.</source>
        <translation>{name} lässt sich nicht als JSON lesen.</translation>
    </message>
    <message>
        <source>The export lacks {name}: {words}</source>
        <translation>Dem Export fehlt {name}: {words}</translation>
    </message>
    <message>
        <source>There are several catalogs here: {name}.</source>
        <translation>Hier gibt es mehrere Kataloge: {name}.</translation>
    </message>
    <message>
        <source>There is no catalog in this folder.</source>
        <translation>In diesem Ordner gibt es keinen Katalog.</translation>
    </message>
</context>
<context>
    <name>journal errors</name>
    <message>
        <source>Nothing was taken from {name}: {words}</source>
        <translation>Aus {name} wurde nichts übernommen: {words}</translation>
    </message>
    <message>
        <source>Nothing was taken from {name}:</source>
        <translation>Aus {name} wurde nichts übernommen:</translation>
    </message>
    <message>
        <source>There is no row in {name}.</source>
        <translation>In {name} steht keine Zeile.</translation>
    </message>
    <message>
        <source>row {number}: {words}</source>
        <translation>Zeile {number}: {words}</translation>
    </message>
    <message>
        <source>row {number}, {name}: {words}</source>
        <translation>Zeile {number}, {name}: {words}</translation>
    </message>
    <message>
        <source>Entry {number} is no course.</source>
        <translation>Eintrag {number} ist keine Einnahme.</translation>
    </message>
    <message>
        <source>{name} has no journal entry {number}.</source>
        <translation>{name} hat keinen Tagebucheintrag {number}.</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>und {number} weitere</translation>
    </message>
    <message>
        <source>Correct the rows, then import the file again.</source>
        <translation>Berichtigen Sie die Zeilen und lesen Sie die Datei noch einmal ein.</translation>
    </message>
    <message>
        <source>See the numbers with 'pigmenttrack journal list'.</source>
        <translation>Die Nummern zeigt „pigmenttrack journal list“.</translation>
    </message>
    <message>
        <source>{name} needs 1 to {number} characters</source>
        <translation>{name} braucht 1 bis {number} Zeichen</translation>
    </message>
    <message>
        <source>substance needs 1 to {number} characters</source>
        <translation>Die Substanz braucht 1 bis {number} Zeichen</translation>
    </message>
    <message>
        <source>{name}: stopped on {date}, before {date2}</source>
        <translation>{name}: beendet am {date}, vor dem {date2}</translation>
    </message>
    <message>
        <source>adherence lies between 0 and 100 %, got {name}</source>
        <translation>die Einnahmetreue liegt zwischen 0 und 100 %, nicht bei {name}</translation>
    </message>
    <message>
        <source>adherence needs days &gt;= 1 and taken &gt;= 0, got {name} and {name2}</source>
        <translation>die Einnahmetreue braucht Tage ≥ 1 und Gaben ≥ 0, nicht {name} und {name2}</translation>
    </message>
    <message>
        <source>an exposure needs minutes or a dose, not negative, got {name}</source>
        <translation>eine Lichteinwirkung braucht Minuten oder eine Dosis, nicht negativ, nicht {name}</translation>
    </message>
    <message>
        <source>An exposure needs minutes or a dose.</source>
        <translation>Eine Lichteinwirkung braucht Minuten oder eine Dosis.</translation>
    </message>
    <message>
        <source>a symptom lies between 0 and 10, got {name}</source>
        <translation>ein Symptom liegt zwischen 0 und 10, nicht bei {name}</translation>
    </message>
    <message>
        <source>The header must be {name}.</source>
        <translation>Die Kopfzeile muss {name} lauten.</translation>
    </message>
    <message>
        <source>The header must be {name}; it may also have {name2}.</source>
        <translation>Die Kopfzeile muss {name} lauten; sie darf auch {name2} haben.</translation>
    </message>
    <message>
        <source>The file is larger than {number} million characters.</source>
        <translation>Die Datei hat mehr als {number} Millionen Zeichen.</translation>
    </message>
    <message>
        <source>{number} cells where the header has {number2}.</source>
        <translation>{number} Zellen, wo die Kopfzeile {number2} hat.</translation>
    </message>
    <message>
        <source>The file has a header and no rows.</source>
        <translation>Die Datei hat eine Kopfzeile und keine Zeilen.</translation>
    </message>
    <message>
        <source>This column stands there twice; no row was taken. {words}</source>
        <translation>Diese Spalte steht zweimal da; keine Zeile wurde übernommen. {words}</translation>
    </message>
    <message>
        <source>This column is not known; no row was taken. {words}</source>
        <translation>Diese Spalte ist nicht bekannt; keine Zeile wurde übernommen. {words}</translation>
    </message>
    <message>
        <source>This column is missing; no row was taken. {words}</source>
        <translation>Diese Spalte fehlt; keine Zeile wurde übernommen. {words}</translation>
    </message>
    <message>
        <source>The cell has {number} characters; {number2} are taken.</source>
        <translation>Die Zelle hat {number} Zeichen; {number2} werden angenommen.</translation>
    </message>
    <message>
        <source>The cell holds a control character: the file is damaged.</source>
        <translation>Die Zelle enthält ein Steuerzeichen: Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>{number} rows cannot be taken; the rest was not read.</source>
        <translation>{number} Zeilen lassen sich nicht übernehmen; der Rest wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Up to line {number} the file cannot be read: {name}.</source>
        <translation>Bis Zeile {number} lässt sich die Datei nicht lesen: {name}.</translation>
    </message>
    <message>
        <source>The file is no UTF-8 text; save it as CSV UTF-8.</source>
        <translation>Die Datei ist kein UTF-8-Text; speichern Sie sie als CSV UTF-8.</translation>
    </message>
    <message>
        <source>The same as line {number}.</source>
        <translation>Dasselbe wie Zeile {number}.</translation>
    </message>
    <message>
        <source>'{name}' is no date; write it like 2025-01-31.</source>
        <translation>„{name}“ ist kein Datum; schreiben Sie es so: 2025-01-31.</translation>
    </message>
    <message>
        <source>'{name}' is no plain number.</source>
        <translation>„{name}“ ist keine einfache Zahl.</translation>
    </message>
    <message>
        <source>A decimal comma needs a file separated by semicolons.</source>
        <translation>Ein Dezimalkomma braucht eine durch Semikolon getrennte Datei.</translation>
    </message>
    <message>
        <source>'{name}' mixes decimal comma and point within one file.</source>
        <translation>„{name}“ mischt Dezimalkomma und -punkt in einer Datei.</translation>
    </message>
    <message>
        <source>'{name}' is not written {name2}, as those above.</source>
        <translation>„{name}“ ist nicht wie die darüber geschrieben ({name2}).</translation>
    </message>
    <message>
        <source>There is no day {name}.</source>
        <translation>Einen Tag {name} gibt es nicht.</translation>
    </message>
    <message>
        <source>'{name}' is no whole number from 0 to 10.</source>
        <translation>„{name}“ ist keine ganze Zahl von 0 bis 10.</translation>
    </message>
    <message>
        <source>'{name}' is no {name2}; use {name3}.</source>
        <translation>„{name}“ ist kein {name2}; möglich sind {name3}.</translation>
    </message>
    <message>
        <source>'{name}' is no route; use one of {name2}.</source>
        <translation>„{name}“ ist kein Weg; möglich sind {name2}.</translation>
    </message>
    <message>
        <source>'{name}' is no unit of a dose here.</source>
        <translation>„{name}“ ist hier keine Dosiseinheit.</translation>
    </message>
    <message>
        <source>Use one of {name}.</source>
        <translation>Möglich sind {name}.</translation>
    </message>
    <message>
        <source>'{name}' does not say how much and how often.</source>
        <translation>„{name}“ sagt nicht, wie viel und wie oft.</translation>
    </message>
    <message>
        <source>Write it like '2 x 500 µg a week' or '1000 µg daily'.</source>
        <translation>Schreiben Sie es so: „2 x 500 µg pro Woche“ oder „1000 µg täglich“.</translation>
    </message>
    <message>
        <source>an amount lies above 0 and up to {number}, got {name}</source>
        <translation>eine Menge liegt über 0 und bis {number}, nicht bei {name}</translation>
    </message>
    <message>
        <source>times and every lie between 1 and 100, got {name} and {name2}</source>
        <translation>Anzahl und Abstand liegen zwischen 1 und 100, nicht bei {name} und {name2}</translation>
    </message>
    <message>
        <source>'{name}' is no dose: {words}.</source>
        <translation>„{name}“ ist keine Dosis: {words}.</translation>
    </message>
    <message>
        <source>This is no journal of PigmentTrack.</source>
        <translation>Das ist kein Tagebuch von PigmentTrack.</translation>
    </message>
    <message>
        <source>This journal is of version {name}; {name2} is read here.</source>
        <translation>Dieses Tagebuch ist von Version {name}; hier wird {name2} gelesen.</translation>
    </message>
    <message>
        <source>There is no journal entry of kind {name}.</source>
        <translation>Einen Tagebucheintrag der Art {name} gibt es nicht.</translation>
    </message>
    <message>
        <source>Open it with a newer PigmentTrack.</source>
        <translation>Öffnen Sie es mit einem neueren PigmentTrack.</translation>
    </message>
    <message>
        <source>cannot compare {name} with {name2}</source>
        <translation>{name} lässt sich nicht mit {name2} vergleichen</translation>
    </message>
    <message>
        <source>the unit must be spelled as in the table of analytes, got {name}</source>
        <translation>die Einheit muss geschrieben sein wie in der Tabelle der Laborwerte, nicht {name}</translation>
    </message>
    <message>
        <source>laboratory values lie between 0 and {name}, got {name2}</source>
        <translation>Laborwerte liegen zwischen 0 und {name}, nicht bei {name2}</translation>
    </message>
    <message>
        <source>a reference range needs low &lt; high, got {name} and {name2}</source>
        <translation>ein Referenzbereich braucht unten &lt; oben, nicht {name} und {name2}</translation>
    </message>
    <message>
        <source>'{name}' is no unit of {words} here.</source>
        <translation>„{name}“ ist hier keine Einheit für {words}.</translation>
    </message>
    <message>
        <source>No laboratory value is called '{name}' here.</source>
        <translation>Kein Laborwert heißt hier „{name}“.</translation>
    </message>
    <message>
        <source>Use {name}.</source>
        <translation>Möglich: {name}.</translation>
    </message>
    <message>
        <source>Known are: {name}.</source>
        <translation>Bekannt sind: {name}.</translation>
    </message>
    <message>
        <source>{date} lies in the future.</source>
        <translation>{date} liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>A value needs its unit: {name}.</source>
        <translation>Ein Wert braucht seine Einheit: {name}.</translation>
    </message>
    <message>
        <source>The value is missing.</source>
        <translation>Der Wert fehlt.</translation>
    </message>
    <message>
        <source>A second value needs its unit, and a second unit its value.</source>
        <translation>Ein zweiter Wert braucht seine Einheit und eine zweite Einheit ihren Wert.</translation>
    </message>
    <message>
        <source>The row has a date and no value.</source>
        <translation>Die Zeile hat einen Tag und keinen Wert.</translation>
    </message>
    <message>
        <source>'{name}' is no score; use {name2}.</source>
        <translation>„{name}“ ist kein Score; möglich sind {name2}.</translation>
    </message>
    <message>
        <source>A position on the body map lies between 0 and 1, not at {name}, {name2}.</source>
        <translation>Ein Ort auf der Körperkarte liegt zwischen 0 und 1, nicht bei {name}, {name2}.</translation>
    </message>
    <message>
        <source>A site's name</source>
        <translation>Der Name einer Stelle</translation>
    </message>
    <message>
        <source>A body region</source>
        <translation>Eine Körperregion</translation>
    </message>
    <message>
        <source>A subject's alias</source>
        <translation>Der Deckname einer Person</translation>
    </message>
    <message>
        <source>An alias</source>
        <translation>Ein Deckname</translation>
    </message>
    <message>
        <source>{words} has 1 to {number} visible characters on one line, not {name}.</source>
        <translation>{words} hat 1 bis {number} sichtbare Zeichen in einer Zeile, nicht {name}.</translation>
    </message>
    <message>
        <source>{words} must be written in composed letters (Unicode NFC).</source>
        <translation>{words} muss in zusammengesetzten Zeichen geschrieben sein (Unicode NFC).</translation>
    </message>
    <message>
        <source>A note has at most {number} visible characters.</source>
        <translation>Eine Notiz hat höchstens {number} sichtbare Zeichen.</translation>
    </message>
    <message>
        <source>{words} lies above 0 and up to {name}, not {name2}.</source>
        <translation>{words} liegt über 0 und bis {name}, nicht bei {name2}.</translation>
    </message>
    <message>
        <source>A birth year is a number such as 1980, not {name}.</source>
        <translation>Ein Geburtsjahr ist eine Zahl wie 1980, nicht {name}.</translation>
    </message>
    <message>
        <source>A height in cm</source>
        <translation>Eine Größe in cm</translation>
    </message>
    <message>
        <source>A weight in kg</source>
        <translation>Ein Gewicht in kg</translation>
    </message>
</context>
<context>
    <name>use cases</name>
    <message>
        <source>A blinded reading needs at least two measured visits.</source>
        <translation>Eine verblindete Ablesung braucht mindestens zwei gemessene Besuche.</translation>
    </message>
    <message>
        <source>nothing was read</source>
        <translation>es wurde nichts abgelesen</translation>
    </message>
    <message>
        <source>Add photos and measure the site first.</source>
        <translation>Fügen Sie zuerst Fotos hinzu und messen Sie die Stelle.</translation>
    </message>
    <message>
        <source>Photos of the kind {words} are stored, but not measured from a catalog.</source>
        <translation>Fotos der Art {words} werden gespeichert, aber nicht aus einem Katalog gemessen.</translation>
    </message>
    <message>
        <source>The site {name} has no photos.</source>
        <translation>Die Stelle {name} hat keine Fotos.</translation>
    </message>
    <message>
        <source>Import with --no-measure.</source>
        <translation>Importieren Sie mit --no-measure.</translation>
    </message>
    <message>
        <source>Add some with 'pigmenttrack import FOLDER'.</source>
        <translation>Fügen Sie welche mit „pigmenttrack import ORDNER“ hinzu.</translation>
    </message>
    <message>
        <source>There is no subject {name}.</source>
        <translation>Es gibt keine Person {name}.</translation>
    </message>
    <message>
        <source>{name} has no site {name2}.</source>
        <translation>{name} hat keine Stelle {name2}.</translation>
    </message>
    <message>
        <source>{name} has no site.</source>
        <translation>{name} hat keine Stelle.</translation>
    </message>
    <message>
        <source>{name} has {number} sites; one must be named.</source>
        <translation>{name} hat {number} Stellen; eine muss genannt werden.</translation>
    </message>
    <message>
        <source>There is already a subject {name}.</source>
        <translation>Es gibt schon eine Person {name}.</translation>
    </message>
    <message>
        <source>There is already a site {name} of this subject.</source>
        <translation>Diese Person hat schon eine Stelle {name}.</translation>
    </message>
    <message>
        <source>Choose another alias, or edit that one.</source>
        <translation>Wählen Sie einen anderen Decknamen, oder ändern Sie jene Person.</translation>
    </message>
    <message>
        <source>Choose another alias.</source>
        <translation>Wählen Sie einen anderen Decknamen.</translation>
    </message>
    <message>
        <source>There are: {name}. Add one with '{name2}'.</source>
        <translation>Es gibt: {name}. Neue fügt „{name2}“ hinzu.</translation>
    </message>
    <message>
        <source>Add one with '{name}'.</source>
        <translation>Neue fügt „{name}“ hinzu.</translation>
    </message>
    <message>
        <source>There is no template {name}.</source>
        <translation>Es gibt keine Vorlage {name}.</translation>
    </message>
    <message>
        <source>The template {name} has no open dose of {name2}.</source>
        <translation>Die Vorlage {name} hat keine offene Dosis von {name2}.</translation>
    </message>
    <message>
        <source>There are: {name}.</source>
        <translation>Es gibt: {name}.</translation>
    </message>
    <message>
        <source>See 'pigmenttrack journal templates'.</source>
        <translation>Siehe „pigmenttrack journal templates“.</translation>
    </message>
    <message>
        <source>The site {name} has {words} named {name2}.</source>
        <translation>Die Stelle {name} hat {words} mit dem Namen {name2}.</translation>
    </message>
    <message>
        <source>several photos</source>
        <translation>mehrere Fotos</translation>
    </message>
    <message>
        <source>no photo</source>
        <translation>kein Foto</translation>
    </message>
    <message>
        <source>The site {name} has no baseline on which an outline could lie.</source>
        <translation>Die Stelle {name} hat keine Basisaufnahme, auf der ein Umriss liegen könnte.</translation>
    </message>
    <message>
        <source>The outline was drawn on {name}, which is not the baseline.</source>
        <translation>Der Umriss wurde auf {name} gezeichnet, das nicht die Basisaufnahme ist.</translation>
    </message>
    <message>
        <source>Name a photo as it was imported.</source>
        <translation>Nennen Sie ein Foto so, wie es importiert wurde.</translation>
    </message>
    <message>
        <source>Name one with --baseline.</source>
        <translation>Nennen Sie eine mit --baseline.</translation>
    </message>
    <message>
        <source>Draw it on the baseline, or choose another with --baseline.</source>
        <translation>Zeichnen Sie ihn auf der Basisaufnahme, oder wählen Sie mit --baseline eine andere.</translation>
    </message>
    <message>
        <source>The site {name} is none of the scalp.</source>
        <translation>Die Stelle {name} ist keine der Kopfhaut.</translation>
    </message>
    <message>
        <source>No vitiligo site of {name} is measured.</source>
        <translation>Keine Vitiligo-Stelle von {name} ist gemessen.</translation>
    </message>
    <message>
        <source>Measure one with 'pigmenttrack measure --catalog'.</source>
        <translation>Messen Sie eine mit „pigmenttrack measure --catalog“.</translation>
    </message>
    <message>
        <source>There is no course of {name} from {date}.</source>
        <translation>Es gibt keine Einnahme von {name} ab {date}.</translation>
    </message>
    <message>
        <source>{name} cannot end on {date}, before it begins on {date2}.</source>
        <translation>{name} kann nicht am {date} enden, bevor es am {date2} beginnt.</translation>
    </message>
    <message>
        <source>Look at the journal.</source>
        <translation>Sehen Sie ins Tagebuch.</translation>
    </message>
    <message>
        <source>Drag the other end first.</source>
        <translation>Ziehen Sie zuerst das andere Ende.</translation>
    </message>
    <message>
        <source>Name a folder that you may write to, on a disk with room.</source>
        <translation>Nennen Sie einen Ordner, in den Sie schreiben dürfen, auf einem Datenträger mit Platz.</translation>
    </message>
    <message>
        <source>The results cannot go to {name}: {name2} is a file.</source>
        <translation>Die Ergebnisse können nicht nach {name}: {name2} ist eine Datei.</translation>
    </message>
    <message>
        <source>The results cannot go to {name}: {name2} may not be written to.</source>
        <translation>Die Ergebnisse können nicht nach {name}: In {name2} darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The results cannot be written to {name}: {name2}.</source>
        <translation>Die Ergebnisse lassen sich nicht nach {name} schreiben: {name2}.</translation>
    </message>
    <message>
        <source>There are strokes or landmarks on {name}, but no photo of that name.</source>
        <translation>Es gibt Striche oder Landmarken auf {name}, aber kein Foto dieses Namens.</translation>
    </message>
    <message>
        <source>The region's mask has {number} x {number2} pixels, the baseline {number3} x {number4}.</source>
        <translation>Die Maske der Region hat {number} × {number2} Pixel, die Basisaufnahme {number3} × {number4}.</translation>
    </message>
    <message>
        <source>The region lies outside the baseline photo.</source>
        <translation>Die Region liegt außerhalb der Basisaufnahme.</translation>
    </message>
    <message>
        <source>Stroke {number} on {name} lies outside the photo.</source>
        <translation>Strich {number} auf {name} liegt außerhalb des Fotos.</translation>
    </message>
    <message>
        <source>Name the photos of the folder, or leave these out.</source>
        <translation>Nennen Sie Fotos des Ordners, oder lassen Sie diese weg.</translation>
    </message>
    <message>
        <source>Draw the mask on the upright baseline at its full size.</source>
        <translation>Zeichnen Sie die Maske auf der aufrechten Basisaufnahme in voller Größe.</translation>
    </message>
    <message>
        <source>Give its points in pixels of the upright baseline photo.</source>
        <translation>Geben Sie die Punkte in Pixeln der aufrechten Basisaufnahme an.</translation>
    </message>
    <message>
        <source>Give its points in pixels of the upright photo.</source>
        <translation>Geben Sie die Punkte in Pixeln des aufrechten Fotos an.</translation>
    </message>
    <message>
        <source>Numbers are those of the overlay of this photo.</source>
        <translation>Die Nummern sind die der Überlagerung dieses Fotos.</translation>
    </message>
    <message>
        <source>Correction {number} ({name}) cannot be made: {words}.</source>
        <translation>Korrektur {number} ({name}) ist nicht möglich: {words}.</translation>
    </message>
    <message>
        <source>there is no hair {name}</source>
        <translation>es gibt kein Haar {name}</translation>
    </message>
    <message>
        <source>no hair lies at {name}</source>
        <translation>kein Haar liegt bei {name}</translation>
    </message>
    <message>
        <source>The two photos have different scales.</source>
        <translation>Die beiden Fotos haben verschiedene Maßstäbe.</translation>
    </message>
    <message>
        <source>Take both with the same device at the same setting.</source>
        <translation>Nehmen Sie beide mit demselben Gerät in derselben Einstellung auf.</translation>
    </message>
    <message>
        <source>There is no photo in {name}.</source>
        <translation>In {name} ist kein Foto.</translation>
    </message>
    <message>
        <source>Strokes on {name} were left out: no such photo was imported.</source>
        <translation>Striche auf {name} blieben weg: Ein solches Foto wurde nicht importiert.</translation>
    </message>
    <message>
        <source>Give a folder of JPEG, PNG, TIFF, WebP or HEIC photos.</source>
        <translation>Geben Sie einen Ordner mit JPEG-, PNG-, TIFF-, WebP- oder HEIC-Fotos an.</translation>
    </message>
    <message>
        <source>The file changed while it was read.</source>
        <translation>Die Datei änderte sich beim Lesen.</translation>
    </message>
    <message>
        <source>Import it again.</source>
        <translation>Importieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>There is no photo in what was dropped.</source>
        <translation>Darin ist kein Foto.</translation>
    </message>
    <message>
        <source>Choose JPEG, PNG, TIFF, WebP or HEIC photos, or a folder.</source>
        <translation>Wählen Sie JPEG-, PNG-, TIFF-, WebP- oder HEIC-Fotos oder einen Ordner.</translation>
    </message>
    <message>
        <source>No laboratory value is told in '{name}' here.</source>
        <translation>Hier wird kein Laborwert in „{name}“ angegeben.</translation>
    </message>
    <message>
        <source>There is no file {name}.</source>
        <translation>Es gibt keine Datei {name}.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {name2}.</source>
        <translation>{name} lässt sich nicht lesen: {name2}.</translation>
    </message>
    <message>
        <source>Name a CSV file.</source>
        <translation>Nennen Sie eine CSV-Datei.</translation>
    </message>
    <message>
        <source>The region was drawn on {name}, but the baseline is {name2}.</source>
        <translation>Die Region wurde auf {name} gezeichnet, aber die Basisaufnahme ist {name2}.</translation>
    </message>
    <message>
        <source>There is no usable photo {name} to be the baseline.</source>
        <translation>Es gibt kein brauchbares Foto {name} als Basisaufnahme.</translation>
    </message>
    <message>
        <source>Draw the region on the baseline.</source>
        <translation>Zeichnen Sie die Region auf der Basisaufnahme.</translation>
    </message>
    <message>
        <source>Name one of the dated photos of the folder.</source>
        <translation>Nennen Sie eines der datierten Fotos des Ordners.</translation>
    </message>
    <message>
        <source>The baseline {name} cannot be used: {words}</source>
        <translation>Die Basisaufnahme {name} ist nicht brauchbar: {words}</translation>
    </message>
    <message>
        <source>There is no rule {name} for vellus and terminal hair.</source>
        <translation>Es gibt keine Regel {name} für Vellus- und Terminalhaar.</translation>
    </message>
    <message>
        <source>--scale and --field-mm both state the scale.</source>
        <translation>--scale und --field-mm geben beide den Maßstab an.</translation>
    </message>
    <message>
        <source>Known rules: {name}.</source>
        <translation>Bekannte Regeln: {name}.</translation>
    </message>
    <message>
        <source>Give one of them.</source>
        <translation>Geben Sie eines davon an.</translation>
    </message>
    <message>
        <source>What was drawn on this site cannot be read.</source>
        <translation>Was auf dieser Stelle gezeichnet wurde, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Undo the last change, or draw the region anew.</source>
        <translation>Machen Sie die letzte Änderung rückgängig, oder zeichnen Sie die Region neu.</translation>
    </message>
    <message>
        <source>There is nothing to draw or to judge.</source>
        <translation>Es gibt nichts zu zeichnen oder zu beurteilen.</translation>
    </message>
    <message>
        <source>A control site needs a site beside it.</source>
        <translation>Eine Kontrollstelle braucht eine Stelle daneben.</translation>
    </message>
    <message>
        <source>There is no course of '{name}'.</source>
        <translation>Es gibt keine Einnahme von „{name}“.</translation>
    </message>
    <message>
        <source>This site was not measured yet, so strokes have no answer.</source>
        <translation>Diese Stelle ist noch nicht gemessen, daher haben Striche keine Antwort.</translation>
    </message>
    <message>
        <source>{name} was measured without a registration</source>
        <translation>{name} wurde ohne Registrierung gemessen</translation>
    </message>
    <message>
        <source>{name} was not measured</source>
        <translation>{name} wurde nicht gemessen</translation>
    </message>
    <message>
        <source>Measure it first.</source>
        <translation>Messen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>This photo could not be brought onto the baseline, so strokes have no answer.</source>
        <translation>Dieses Foto ließ sich nicht auf die Basisaufnahme bringen, daher haben Striche keine Antwort.</translation>
    </message>
    <message>
        <source>Match it by landmarks first, or draw on another photo.</source>
        <translation>Ordnen Sie es zuerst mit Landmarken zu, oder zeichnen Sie auf einem anderen Foto.</translation>
    </message>
    <message>
        <source>No photo of this series could be measured, so there is nothing to draw on.</source>
        <translation>Kein Foto dieser Reihe konnte gemessen werden, also gibt es nichts, worauf man zeichnen könnte.</translation>
    </message>
    <message>
        <source>Look at the reasons beside the photos.</source>
        <translation>Die Gründe stehen bei den Fotos.</translation>
    </message>
    <message>
        <source>A time-lapse is written as GIF or MP4, not as {name}.</source>
        <translation>Ein Zeitraffer wird als GIF oder MP4 geschrieben, nicht als {name}.</translation>
    </message>
    <message>
        <source>An MP4 needs the program ffmpeg, which is not installed.</source>
        <translation>Ein MP4 braucht das Programm ffmpeg, das nicht installiert ist.</translation>
    </message>
    <message>
        <source>A time-lapse needs at least two measured visits.</source>
        <translation>Ein Zeitraffer braucht mindestens zwei gemessene Besuche.</translation>
    </message>
    <message>
        <source>ffmpeg could not write the video: {name}.</source>
        <translation>ffmpeg konnte das Video nicht schreiben: {name}.</translation>
    </message>
    <message>
        <source>{name} cannot be written: {name2}.</source>
        <translation>{name} lässt sich nicht schreiben: {name2}.</translation>
    </message>
    <message>
        <source>Let the name end in .gif or .mp4.</source>
        <translation>Lassen Sie den Namen auf .gif oder .mp4 enden.</translation>
    </message>
    <message>
        <source>Install ffmpeg, or save a GIF.</source>
        <translation>Installieren Sie ffmpeg, oder speichern Sie ein GIF.</translation>
    </message>
    <message>
        <source>Measure the site, or choose more visits.</source>
        <translation>Messen Sie die Stelle, oder wählen Sie mehr Besuche.</translation>
    </message>
    <message>
        <source>Save a GIF instead.</source>
        <translation>Speichern Sie stattdessen ein GIF.</translation>
    </message>
    <message>
        <source>Choose another folder, on a disk with room.</source>
        <translation>Wählen Sie einen anderen Ordner auf einem Datenträger mit Platz.</translation>
    </message>
    <message>
        <source>The axis cannot begin on {date} and end on {date2}.</source>
        <translation>Die Achse kann nicht am {date} beginnen und am {date2} enden.</translation>
    </message>
    <message>
        <source>{name} and {name2} are measured in different units.</source>
        <translation>{name} und {name2} sind in verschiedenen Einheiten gemessen.</translation>
    </message>
    <message>
        <source>Measure both with a card in view.</source>
        <translation>Messen Sie beide mit einer Karte im Bild.</translation>
    </message>
    <message>
        <source>{name} has rows that cannot be taken: {words}</source>
        <translation>{name} hat Zeilen, die sich nicht übernehmen lassen: {words}</translation>
    </message>
    <message>
        <source>Correct them, then ask again.</source>
        <translation>Berichtigen Sie sie, und fragen Sie dann wieder.</translation>
    </message>
    <message>
        <source>No patch is sought on this photo.</source>
        <translation>Auf diesem Foto wird kein Fleck gesucht.</translation>
    </message>
    <message>
        <source>Models need the package onnxruntime, which is not installed.</source>
        <translation>Modelle brauchen das Paket onnxruntime, das nicht installiert ist.</translation>
    </message>
    <message>
        <source>pip install 'pigmenttrack[models]'</source>
        <translation>pip install 'pigmenttrack[models]'</translation>
    </message>
    <message>
        <source>There is no model {name}. Known: {name2}.</source>
        <translation>Es gibt kein Modell {name}. Bekannt: {name2}.</translation>
    </message>
    <message>
        <source>Hair was traced without the network that ships: the package onnxruntime is not installed (pip install 'pigmenttrack[models]').</source>
        <translation>Die Haare wurden ohne das mitgelieferte Netz verfolgt: Das Paket onnxruntime ist nicht installiert (pip install 'pigmenttrack[models]').</translation>
    </message>
    <message>
        <source>The model {name} gives {name2}.</source>
        <translation>Das Modell {name} liefert {name2}.</translation>
    </message>
    <message>
        <source>Hair is traced with one that gives {name}.</source>
        <translation>Haare werden mit einem verfolgt, das {name} liefert.</translation>
    </message>
    <message>
        <source>Measure without it: --model none.</source>
        <translation>Messen Sie ohne: --model none.</translation>
    </message>
    <message>
        <source>without {name}</source>
        <translation>ohne {name}</translation>
    </message>
    <message>
        <source>The journal holds an impossible {name}: {words}.</source>
        <translation>Das Tagebuch enthält ein unmögliches {name}: {words}.</translation>
    </message>
    <message>
        <source>A plan needs the noise of a photo, in per cent of its value.</source>
        <translation>Ein Plan braucht das Rauschen eines Fotos in Prozent seines Werts.</translation>
    </message>
    <message>
        <source>Take two or three photos a visit and measure them.</source>
        <translation>Nehmen Sie je Besuch zwei oder drei Fotos auf und messen Sie sie.</translation>
    </message>
    <message>
        <source>A plan needs at least one photo a visit, and time between visits.</source>
        <translation>Ein Plan braucht mindestens ein Foto je Besuch und Zeit zwischen den Besuchen.</translation>
    </message>
    <message>
        <source>A change of {number} % cannot be planned for.</source>
        <translation>Eine Änderung von {number} % lässt sich nicht planen.</translation>
    </message>
    <message>
        <source>Give more than -100 %, and not 0.</source>
        <translation>Geben Sie mehr als −100 % und nicht 0 an.</translation>
    </message>
    <message>
        <source>A change over {number} months cannot be planned for.</source>
        <translation>Eine Änderung über {number} Monate lässt sich nicht planen.</translation>
    </message>
    <message>
        <source>Give 1 to {number} months.</source>
        <translation>Geben Sie 1 bis {number} Monate an.</translation>
    </message>
    <message>
        <source>The file {name}/{name2}… is damaged.</source>
        <translation>Die Datei {name}/{name2}… ist beschädigt.</translation>
    </message>
    <message>
        <source>The file {name}/{name2}… is missing from the catalog.</source>
        <translation>Die Datei {name}/{name2}… fehlt im Katalog.</translation>
    </message>
    <message>
        <source>Write it like "midline_xy": [[x, y], [x, y]].</source>
        <translation>Schreiben Sie sie so: "midline_xy": [[x, y], [x, y]].</translation>
    </message>
    <message>
        <source>Give --roi the outline's file, or auto.</source>
        <translation>Geben Sie --roi die Datei des Umrisses an, oder auto.</translation>
    </message>
    <message>
        <source>The region file {name} is no picture: {words}</source>
        <translation>Die Regionsdatei {name} ist kein Bild: {words}</translation>
    </message>
    <message>
        <source>The region file {name} cannot be used: {name2}</source>
        <translation>Die Regionsdatei {name} ist nicht brauchbar: {name2}</translation>
    </message>
    <message>
        <source>the scale must be positive, got {name} mm a pixel</source>
        <translation>der Maßstab muss positiv sein, nicht {name} mm je Pixel</translation>
    </message>
    <message>
        <source>the region has the size {name}, the photo {name2}</source>
        <translation>die Region hat die Größe {name}, das Foto {name2}</translation>
    </message>
    <message>
        <source>Such as si, conventional, pg/mL or b12=pg/mL.</source>
        <translation>Etwa si, conventional, pg/mL oder b12=pg/mL.</translation>
    </message>
    <message>
        <source>{name} holds {name2}, which this program did not write.</source>
        <translation>{name} enthält {name2}, das nicht von diesem Programm stammt.</translation>
    </message>
    <message>
        <source>Name another folder with --out, or move them away.</source>
        <translation>Nennen Sie mit --out einen anderen Ordner, oder räumen Sie sie weg.</translation>
    </message>
    <message>
        <source>There is {words} called {name} in {name2}.</source>
        <translation>In {name2} gibt es {words} mit dem Namen {name}.</translation>
    </message>
    <message>
        <source>more than one photo</source>
        <translation>mehr als ein Foto</translation>
    </message>
    <message>
        <source>SALT needs four views, called {name}.</source>
        <translation>SALT braucht vier Ansichten mit den Namen {name}.</translation>
    </message>
    <message>
        <source>There are no sample photos here.</source>
        <translation>Hier gibt es keine Beispielfotos.</translation>
    </message>
    <message>
        <source>Give the folder sample_images of the project.</source>
        <translation>Geben Sie den Ordner sample_images des Projekts an.</translation>
    </message>
    <message>
        <source>There is no site with photos.</source>
        <translation>Es gibt keine Stelle mit Fotos.</translation>
    </message>
    <message>
        <source>Whose {name} is meant?</source>
        <translation>Wessen {name} ist gemeint?</translation>
    </message>
    <message>
        <source>Name the subject, too: --subject ALIAS.</source>
        <translation>Nennen Sie auch die Person: --subject DECKNAME.</translation>
    </message>
    <message>
        <source>Name a subject and a site, a measurements.json, or a CSV file.</source>
        <translation>Nennen Sie eine Person und eine Stelle, eine measurements.json oder eine CSV-Datei.</translation>
    </message>
    <message>
        <source>Name the treated site's measurements.json as well.</source>
        <translation>Nennen Sie auch die measurements.json der behandelten Stelle.</translation>
    </message>
    <message>
        <source>Let --since come before --until.</source>
        <translation>Lassen Sie --since vor --until liegen.</translation>
    </message>
    <message>
        <source>Check height, weight and the scale.</source>
        <translation>Prüfen Sie Größe, Gewicht und Maßstab.</translation>
    </message>
    <message>
        <source>This is no series of measurements.</source>
        <translation>Das ist keine Messreihe.</translation>
    </message>
    <message>
        <source>These measurements are of version {name}; {name2} is read here.</source>
        <translation>Diese Messungen sind von Version {name}; hier wird {name2} gelesen.</translation>
    </message>
    <message>
        <source>Measure again with this program.</source>
        <translation>Messen Sie noch einmal mit diesem Programm.</translation>
    </message>
    <message>
        <source>{name} is too large for a series of measurements.</source>
        <translation>{name} ist zu groß für eine Messreihe.</translation>
    </message>
    <message>
        <source>{name} holds no whole series of measurements: {name2}.</source>
        <translation>{name} enthält keine ganze Messreihe: {name2}.</translation>
    </message>
    <message>
        <source>Name one with --catalog or the variable {name}.</source>
        <translation>Nennen Sie einen mit --catalog oder der Variablen {name}.</translation>
    </message>
    <message>
        <source>Make one with 'pigmenttrack catalog new NAME', or name one with --catalog or the variable {name}.</source>
        <translation>Legen Sie einen mit „pigmenttrack catalog new NAME“ an, oder nennen Sie einen mit --catalog oder der Variablen {name}.</translation>
    </message>
    <message>
        <source>There is no language '{name}' here.</source>
        <translation>Hier gibt es keine Sprache „{name}“.</translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>The model card is not complete: {name}.</source>
        <translation>Die Modellkarte ist nicht vollständig: {name}.</translation>
    </message>
    <message>
        <source>See 'pigmenttrack models add --help' for what a card holds.</source>
        <translation>Was eine Karte enthält, sagt „pigmenttrack models add --help“.</translation>
    </message>
    <message>
        <source>Add one with 'pigmenttrack models add FILE --card CARD'.</source>
        <translation>Fügen Sie eines mit „pigmenttrack models add DATEI --card KARTE“ hinzu.</translation>
    </message>
    <message>
        <source>The model {name} finds {name2}, wanted is {name3}.</source>
        <translation>Das Modell {name} findet {name2}, gesucht ist {name3}.</translation>
    </message>
    <message>
        <source>Name another model, or --model none.</source>
        <translation>Nennen Sie ein anderes Modell oder --model none.</translation>
    </message>
    <message>
        <source>There is a model {name} already.</source>
        <translation>Es gibt schon ein Modell {name}.</translation>
    </message>
    <message>
        <source>Remove it first: 'pigmenttrack models remove {name}'.</source>
        <translation>Entfernen Sie es zuerst: „pigmenttrack models remove {name}“.</translation>
    </message>
    <message>
        <source>The model {name} came with the program and stays.</source>
        <translation>Das Modell {name} kam mit dem Programm und bleibt.</translation>
    </message>
    <message>
        <source>To measure without it: --model none.</source>
        <translation>Ohne es messen: --model none.</translation>
    </message>
    <message>
        <source>The manifest {name} holds no list of models.</source>
        <translation>Das Verzeichnis {name} enthält keine Liste von Modellen.</translation>
    </message>
    <message>
        <source>Remove the file, or put it back as it was.</source>
        <translation>Entfernen Sie die Datei, oder stellen Sie sie wieder her.</translation>
    </message>
    <message>
        <source>The manifest in {name} does not say the sha256 of {name2}.</source>
        <translation>Das Verzeichnis in {name} nennt den SHA-256 von {name2} nicht.</translation>
    </message>
    <message>
        <source>Remove the model and add it again.</source>
        <translation>Entfernen Sie das Modell und fügen Sie es wieder hinzu.</translation>
    </message>
    <message>
        <source>Name a TOML file.</source>
        <translation>Nennen Sie eine TOML-Datei.</translation>
    </message>
    <message>
        <source>The file {name} is too large for a model card.</source>
        <translation>Die Datei {name} ist zu groß für eine Modellkarte.</translation>
    </message>
    <message>
        <source>There is no model file {name}.</source>
        <translation>Es gibt keine Modelldatei {name}.</translation>
    </message>
    <message>
        <source>Name an ONNX file.</source>
        <translation>Nennen Sie eine ONNX-Datei.</translation>
    </message>
    <message>
        <source>The model {name} is larger than {number} MB.</source>
        <translation>Das Modell {name} ist größer als {number} MB.</translation>
    </message>
    <message>
        <source>Take a smaller model.</source>
        <translation>Nehmen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>The file of the model {name} is not the one that was added.</source>
        <translation>Die Datei des Modells {name} ist nicht die hinzugefügte.</translation>
    </message>
    <message>
        <source>Remove it with 'models remove {name}'.</source>
        <translation>Entfernen Sie es mit „models remove {name}“.</translation>
    </message>
    <message>
        <source>The file {name} is no TOML: {name2}</source>
        <translation>Die Datei {name} ist kein TOML: {name2}</translation>
    </message>
    <message>
        <source>The model {name} broke its process ({name2}): too much memory or time, or a bad file.</source>
        <translation>Das Modell {name} hat seinen Prozess beendet ({name2}): zu viel Speicher oder Zeit, oder eine schlechte Datei.</translation>
    </message>
    <message>
        <source>It was not added.</source>
        <translation>Es wurde nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>The model {name} answers the same picture in two ways.</source>
        <translation>Das Modell {name} antwortet auf dasselbe Bild zweierlei.</translation>
    </message>
    <message>
        <source>The model {name} did not answer within {number} s.</source>
        <translation>Das Modell {name} hat nicht innerhalb von {number} s geantwortet.</translation>
    </message>
    <message>
        <source>The model {name} needs more memory than it may have.</source>
        <translation>Das Modell {name} braucht mehr Speicher, als es haben darf.</translation>
    </message>
    <message>
        <source>The {name} of the model {name2} is {name3}; wanted is one tensor(float) {name4}.</source>
        <translation>{name} des Modells {name2} ist {name3}; gesucht ist ein tensor(float) {name4}.</translation>
    </message>
    <message>
        <source>Give a model and a card that fit each other.</source>
        <translation>Geben Sie ein Modell und eine Karte an, die zueinander passen.</translation>
    </message>
    <message>
        <source>The model {name} {name2}.</source>
        <translation>Das Modell {name}: {name2}.</translation>
    </message>
    <message>
        <source>It cannot be used. Measure without it: --model none.</source>
        <translation>Es ist nicht brauchbar. Messen Sie ohne: --model none.</translation>
    </message>
    <message>
        <source>The model {name} cannot be opened: {name2}</source>
        <translation>Das Modell {name} lässt sich nicht öffnen: {name2}</translation>
    </message>
    <message>
        <source>Give an ONNX file that holds its own weights.</source>
        <translation>Geben Sie eine ONNX-Datei an, die ihre Gewichte selbst enthält.</translation>
    </message>
    <message>
        <source>The model {name} failed: {name2}</source>
        <translation>Das Modell {name} ist gescheitert: {name2}</translation>
    </message>
    <message>
        <source>a tile of {name}, the model takes {name2}</source>
        <translation>eine Kachel von {name}, das Modell nimmt {name2}</translation>
    </message>
    <message>
        <source>S0</source>
        <translation>S0</translation>
    </message>
    <message>
        <source>S1</source>
        <translation>S1</translation>
    </message>
    <message>
        <source>S2</source>
        <translation>S2</translation>
    </message>
    <message>
        <source>S3</source>
        <translation>S3</translation>
    </message>
    <message>
        <source>S4</source>
        <translation>S4</translation>
    </message>
    <message>
        <source>S5</source>
        <translation>S5</translation>
    </message>
    <message>
        <source>SCORAD</source>
        <translation>SCORAD</translation>
    </message>
    <message>
        <source>PO-SCORAD</source>
        <translation>PO-SCORAD</translation>
    </message>
    <message>
        <source>EASI</source>
        <translation>EASI</translation>
    </message>
    <message>
        <source>VASI</source>
        <translation>VASI</translation>
    </message>
    <message>
        <source>F-VASI</source>
        <translation>F-VASI</translation>
    </message>
    <message>
        <source>SALT</source>
        <translation>SALT</translation>
    </message>
    <message>
        <source>VIDA</source>
        <translation>VIDA</translation>
    </message>
    <message>
        <source>Norwood-Hamilton</source>
        <translation>Norwood-Hamilton</translation>
    </message>
    <message>
        <source>Ludwig</source>
        <translation>Ludwig</translation>
    </message>
    <message>
        <source>Sinclair</source>
        <translation>Sinclair</translation>
    </message>
    <message>
        <source>T-VASI</source>
        <translation>T-VASI</translation>
    </message>
    <message>
        <source>What became of hairs is told of a close-up beside its baseline.</source>
        <translation>Was aus Haaren wurde, wird für eine Nahaufnahme neben ihrer Basisaufnahme angegeben.</translation>
    </message>
    <message>
        <source>Choose a later photo.</source>
        <translation>Wählen Sie ein späteres Foto.</translation>
    </message>
    <message>
        <source>Aim at the same place, or look at another photo.</source>
        <translation>Zielen Sie auf dieselbe Stelle, oder sehen Sie ein anderes Foto an.</translation>
    </message>
    <message>
        <source>Single hairs were not measured on this photo.</source>
        <translation>Einzelne Haare wurden auf diesem Foto nicht gemessen.</translation>
    </message>
    <message>
        <source>Measure the site first.</source>
        <translation>Messen Sie zuerst die Stelle.</translation>
    </message>
    <message>
        <source>Strokes of a graticule lie {number} px apart; how far apart they are on the scalp is unknown.</source>
        <translation>Die Striche eines Okularmaßstabs liegen {number} px auseinander; wie weit das auf der Kopfhaut ist, ist unbekannt.</translation>
    </message>
    <message>
        <source>Give that with --graticule-mm, such as --graticule-mm 0.1.</source>
        <translation>Geben Sie das mit --graticule-mm an, etwa --graticule-mm 0.1.</translation>
    </message>
    <message>
        <source>Leave it out, or put the photo itself there.</source>
        <translation>Lassen Sie es weg, oder legen Sie das Foto selbst dorthin.</translation>
    </message>
    <message>
        <source>the strokes of a graticule, as fine as the user stated</source>
        <translation>die Striche eines Okularmaßstabs, so fein wie angegeben</translation>
    </message>
    <message>
        <source>graticule</source>
        <translation>Okularmaßstab</translation>
    </message>
    <message>
        <source>Baseline photo {name}, SHA-256 beginning with {name2}; latest record {name3}. Each photo was measured by itself; changes are told against the baseline.</source>
        <translation>Basisaufnahme {name}, SHA-256 beginnend mit {name2}; letzter Nachweis {name3}. Jedes Foto wurde für sich gemessen; Änderungen gelten gegenüber der Basisaufnahme.</translation>
    </message>
    <message>
        <source>Diameter, µm</source>
        <translation>Durchmesser, µm</translation>
    </message>
    <message>
        <source>Hairs/cm²</source>
        <translation>Haare/cm²</translation>
    </message>
    <message>
        <source>Vellus, %</source>
        <translation>Vellus, %</translation>
    </message>
    <message>
        <source>Change, %</source>
        <translation>Änderung, %</translation>
    </message>
    <message>
        <source>Growth, mm/day</source>
        <translation>Wachstum, mm/Tag</translation>
    </message>
    <message>
        <source>Covered, %</source>
        <translation>Bedeckt, %</translation>
    </message>
    <message>
        <source>Part, mm</source>
        <translation>Scheitel, mm</translation>
    </message>
    <message>
        <source>Part, %</source>
        <translation>Scheitel, %</translation>
    </message>
    <message>
        <source>Bald, cm²</source>
        <translation>Kahl, cm²</translation>
    </message>
    <message>
        <source>Bald, %</source>
        <translation>Kahl, %</translation>
    </message>
    <message>
        <source>close-ups</source>
        <translation>Nahaufnahmen</translation>
    </message>
    <message>
        <source>wider views of the scalp</source>
        <translation>Übersichten der Kopfhaut</translation>
    </message>
    <message>
        <source>finer</source>
        <translation>feiner</translation>
    </message>
    <message>
        <source>coarser</source>
        <translation>gröber</translation>
    </message>
    <message>
        <source>Measured as {words}: {number} µm a pixel is {words2} than the {number2} µm at which single hairs can be told apart.</source>
        <translation>Gemessen als {words}: {number} µm je Pixel ist {words2} als die {number2} µm, bei denen sich einzelne Haare unterscheiden lassen.</translation>
    </message>
    <message>
        <source>Measured as {words}: the scale is not known, and {words2} (--view says otherwise).</source>
        <translation>Gemessen als {words}: Der Maßstab ist nicht bekannt, und {words2} (--view sagt es anders).</translation>
    </message>
    <message>
        <source>single lines stand out on even ground</source>
        <translation>einzelne Linien heben sich von gleichmäßigem Grund ab</translation>
    </message>
    <message>
        <source>no single hairs stand out</source>
        <translation>keine einzelnen Haare heben sich ab</translation>
    </message>
    <message>
        <source>Measured as {words}, as asked.</source>
        <translation>Gemessen als {words}, wie gewünscht.</translation>
    </message>
    <message>
        <source>Measured as close-ups: the device drew a scale bar into them.</source>
        <translation>Gemessen als Nahaufnahmen: Das Gerät hat einen Maßbalken hineingezeichnet.</translation>
    </message>
    <message>
        <source>{words}, % of the baseline</source>
        <translation>{words}, % der Basisaufnahme</translation>
    </message>
    <message>
        <source>{words}, % of the region</source>
        <translation>{words}, % der Region</translation>
    </message>
    <message>
        <source>{words}, % of the region's</source>
        <translation>{words}, % der Breite der Region</translation>
    </message>
    <message>
        <source>width of the part</source>
        <translation>Breite des Scheitels</translation>
    </message>
    <message>
        <source>scalp covered by hair</source>
        <translation>von Haar bedeckte Kopfhaut</translation>
    </message>
    <message>
        <source>bald area</source>
        <translation>kahle Fläche</translation>
    </message>
    <message>
        <source>mean diameter</source>
        <translation>mittlerer Durchmesser</translation>
    </message>
</context>
</TS>
