package aolo.exchange;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import aolo.neural.Weights;
import java.util.List;

/** Builds an ONNX model of the default operators, node by node. Each method returns the name of what it made. */
final class OnnxGraph {
    private static final int OPSET = 13;

    /** The format's version that came with opset 13's first release; runtimes read it and all later. */
    private static final int IR_VERSION = 7;

    private final GraphProto.Builder graph = GraphProto.newBuilder();
    private final ModelProto.Builder model = ModelProto.newBuilder();

    OnnxGraph(String name) {
        graph.setName(name);
    }

    String input(String name, int columns) {
        graph.addInput(rows(name, columns));
        return name;
    }

    void output(String name, int columns) {
        graph.addOutput(rows(name, columns));
    }

    /** Floats [batch][columns], the batch of any size. */
    private static ValueInfoProto rows(String name, int columns) {
        TensorShapeProto shape = TensorShapeProto.newBuilder()
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("batch"))
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(columns))
                .build();
        TypeProto.Tensor tensor = TypeProto.Tensor.newBuilder()
                .setElemType(DataType.FLOAT.getNumber())
                .setShape(shape)
                .build();
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }

    /** A node whose output has the node's name. */
    String node(String operator, String name, String... inputs) {
        graph.addNode(builder(operator, name, inputs));
        return name;
    }

    private static NodeProto.Builder builder(String operator, String name, String... inputs) {
        return NodeProto.newBuilder()
                .setOpType(operator)
                .setName(name)
                .addAllInput(List.of(inputs))
                .addOutput(name);
    }

    String cast(String name, String x, DataType type) {
        AttributeProto to = AttributeProto.newBuilder()
                .setName("to")
                .setType(AttributeProto.AttributeType.INT)
                .setI(type.getNumber())
                .build();
        graph.addNode(builder("Cast", name, x).addAttribute(to));
        return name;
    }

    /** x W + b. */
    String gemm(String name, String x, String weight, String bias) {
        return node("Gemm", name, x, weight, bias);
    }

    /** max(0, x W + b). */
    String reluLayer(String x, Weights weight, Weights bias) {
        String w = floats(weight.name(), weight.value().data, weight.value().numRows, weight.value().numCols);
        String b = floats(bias.name(), bias.value().data, bias.size());
        return node("Relu", weight.name() + "_relu", gemm(weight.name() + "_sum", x, w, b));
    }

    /** @param values row by row; those beyond the shape are not read */
    String floats(String name, float[] values, long... shape) {
        long count = 1;
        TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(DataType.FLOAT.getNumber());
        for (long size : shape) {
            tensor.addDims(size);
            count *= size;
        }
        for (int i = 0; i < count; i++) {
            tensor.addFloatData(values[i]);
        }
        graph.addInitializer(tensor);
        return name;
    }

    String scalar(String name, float value) {
        return floats(name, new float[] {value});
    }

    String doubles(String name, double[] values) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(DataType.DOUBLE.getNumber())
                .addDims(values.length);
        for (double value : values) {
            tensor.addDoubleData(value);
        }
        graph.addInitializer(tensor);
        return name;
    }

    String longs(String name, long value) {
        graph.addInitializer(TensorProto.newBuilder()
                .setName(name)
                .setDataType(DataType.INT64.getNumber())
                .addDims(1)
                .addInt64Data(value));
        return name;
    }

    /** Puts a fact into the model's metadata. */
    void note(String key, String value) {
        model.addMetadataProps(
                StringStringEntryProto.newBuilder().setKey(key).setValue(value));
    }

    ModelProto model() {
        return model.setIrVersion(IR_VERSION)
                .setProducerName("AOLO Lab")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
                .setGraph(graph)
                .build();
    }
}
