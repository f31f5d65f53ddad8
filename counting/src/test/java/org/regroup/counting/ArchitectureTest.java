package org.regroup.counting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.MethodTypeDesc;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "org.regroup.counting", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule countingNeedsNothingButTheJdk = classes().that()
            .resideOutsideOfPackages("org.regroup.counting.exchange", "org.regroup.counting.report").should()
            .onlyDependOnClassesThat().resideInAnyPackage("org.regroup.counting..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule filesNeedOneLibraryForCsvAndOneForJson = classes().should().onlyDependOnClassesThat()
            .resideInAnyPackage("org.regroup.counting..", "java..", "org.jspecify..", "de.siegmar.fastcsv..",
                    "tools.jackson.core..");

    @ArchTest
    static final ArchRule methodsDoNotKnowFilesAndReports = noClasses().that()
            .resideOutsideOfPackages("org.regroup.counting.exchange", "org.regroup.counting.report").should()
            .dependOnClassesThat().resideInAnyPackage("org.regroup.counting.exchange", "org.regroup.counting.report");

    @ArchTest
    static final ArchRule nothingIsCountedInFloatingPoint = classes()
            .should(new ArchCondition<>("hold no floating point number") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    floating(type)
                            .forEach(where -> events.add(SimpleConditionEvent.violated(type, type.getName() + " " + where)));
                }
            });

    /// Fields, parameters, results, local variables, operations, arrays and calls: whatever holds a float or double.
    private static Stream<String> floating(JavaClass type) {
        ClassModel model = parsed(type);
        Stream<String> fields = model.fields().stream().filter(f -> isFloating(TypeKind.from(f.fieldTypeSymbol())))
                .map(f -> "has the field " + f.fieldName());
        return Stream.concat(fields, model.methods().stream().flatMap(ArchitectureTest::floating));
    }

    private static Stream<String> floating(MethodModel method) {
        Stream<String> signature = isFloating(method.methodTypeSymbol())
                ? Stream.of("has a floating point parameter or result in " + method.methodName())
                : Stream.empty();
        return Stream.concat(signature, method.code().stream().flatMap(code -> code.elementStream())
                .filter(ArchitectureTest::isFloating).map(e -> "computes with " + e + " in " + method.methodName()));
    }

    private static boolean isFloating(CodeElement element) {
        return switch (element) {
            case LoadInstruction i -> isFloating(i.typeKind());
            case StoreInstruction i -> isFloating(i.typeKind());
            case OperatorInstruction i -> isFloating(i.typeKind());
            case ConvertInstruction i -> isFloating(i.fromType()) || isFloating(i.toType());
            case NewPrimitiveArrayInstruction i -> isFloating(i.typeKind());
            case FieldInstruction i -> isFloating(TypeKind.from(i.typeSymbol()));
            case InvokeInstruction i -> isFloating(i.typeSymbol());
            default -> false;
        };
    }

    private static boolean isFloating(MethodTypeDesc type) {
        return isFloating(TypeKind.from(type.returnType()))
                || type.parameterList().stream().anyMatch(p -> isFloating(TypeKind.from(p)));
    }

    private static boolean isFloating(TypeKind kind) {
        return kind == TypeKind.FLOAT || kind == TypeKind.DOUBLE;
    }

    private static ClassModel parsed(JavaClass type) {
        try (InputStream bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return ClassFile.of().parse(bytes.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + type, e);
        }
    }
}
